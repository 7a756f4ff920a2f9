import { planSending } from "../messaging/statuses.ts";
import type { Simulation } from "../simulation.ts";
import type { Message } from "../world/types.ts";
import { listTemplates } from "./store.ts";
import { saveTemplate, tellStatus } from "./tell.ts";
import type { Template } from "./types.ts";

/** Begins to hold a template's sends when its turn has come. */
export function pace(sim: Simulation, template: Template): void {
  const { paceAfter } = sim.config.templates;
  if (paceAfter === null || template.heldUntil !== null || template.pacedAt !== null) return;
  if (template.quality.score === "GREEN" || !isPaced(sim, template)) return;
  let sends = 0;
  for (const { outbound } of sim.world.messages.values()) if (outbound?.templateId === template.id) sends++;
  if (sends >= paceAfter) holdSends(sim, template);
}

function isPaced(sim: Simulation, { category, wabaId }: Template): boolean {
  if (category !== "UTILITY") return category === "MARKETING";
  return listTemplates(sim.world, wabaId).some((each) => each.category === "UTILITY" && each.pauses > 0);
}

/** From now on sends of it are held until people's first impressions are known, and not longer than the rules have it. */
export function holdSends(sim: Simulation, template: Template): void {
  template.pacedAt = sim.clock.now();
  template.heldUntil = sim.clock.now() + sim.rules.limits.qualityHoldMs;
  saveTemplate(sim, template);
  planRelease(sim, template);
}

/** Without enough feedback in time the held messages go out. */
export function planRelease(sim: Simulation, { id, heldUntil }: Template): void {
  if (heldUntil === null) return;
  sim.clock.at(heldUntil, () => {
    const template = sim.world.templates.find(id);
    if (template?.heldUntil === heldUntil) releaseHeld(sim, template);
  });
}

export function releaseHeld(sim: Simulation, template: Template): void {
  template.heldUntil = null;
  saveTemplate(sim, template);
  for (const message of heldMessages(sim, template.id)) letGo(sim, message);
}

/** Bad feedback: the held messages fail, and the template stays paused until someone unpauses it. */
export function dropHeld(sim: Simulation, template: Template): void {
  template.heldUntil = null;
  template.status = "PAUSED";
  template.pausedUntil = null;
  saveTemplate(sim, template);
  const description = "Template paused because its first messages were received badly.";
  tellStatus(sim, template, "PAUSED", { other_info: { title: "RATE_LIMITING_PAUSE", description } });
  for (const message of heldMessages(sim, template.id)) {
    if (message.outbound) message.outbound.failure = { code: 132015 };
    letGo(sim, message);
  }
}

/** Those that wait for the verdict on a template. */
function heldMessages(sim: Simulation, templateId: string): Message[] {
  return [...sim.world.messages.values()].filter(
    ({ outbound, tick }) => tick === "pending" && outbound?.templateId === templateId && outbound.heldUntil !== null,
  );
}

function letGo(sim: Simulation, message: Message): void {
  if (message.outbound) message.outbound.heldUntil = sim.clock.now();
  sim.world.messages.put(message.id, message);
  planSending(sim, message);
}
