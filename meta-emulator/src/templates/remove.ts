import type { Simulation } from "../simulation.ts";
import { removeTemplate } from "./store.ts";
import { saveTemplate, tellStatus } from "./tell.ts";
import type { Template } from "./types.ts";

/** The name of a deleted approved template is taken for so long, and its undelivered messages are tried for so long. */
const afterlifeMs = 30 * 24 * 3_600_000;

/** Deletes it, at once or, while messages of it are under way, when they had their time. */
export function deleteTemplate(sim: Simulation, template: Template): void {
  const now = sim.clock.now();
  if (hasMessagesUnderWay(sim, template)) {
    template.status = "PENDING_DELETION";
    template.goneAt = now + afterlifeMs;
    template.reviewAt = null;
    template.pausedUntil = null;
    saveTemplate(sim, template);
    tellStatus(sim, template, "PENDING_DELETION");
    planRemoval(sim, template);
    return;
  }
  const wasApproved = template.approvedAt !== null;
  removeTemplate(sim.world, template, wasApproved ? now + afterlifeMs : null);
  tellStatus(sim, template, "DELETED");
  sim.phone.emit({ type: "world" });
}

export function planRemoval(sim: Simulation, { id, goneAt }: Template): void {
  if (goneAt === null) return;
  sim.clock.at(goneAt, () => {
    const template = sim.world.templates.find(id);
    if (template?.status !== "PENDING_DELETION") return;
    removeTemplate(sim.world, template, null);
    tellStatus(sim, template, "DELETED");
    sim.phone.emit({ type: "world" });
  });
}

function hasMessagesUnderWay(sim: Simulation, { id }: Template): boolean {
  for (const { outbound, tick } of sim.world.messages.values()) {
    if (outbound?.templateId === id && (tick === "pending" || tick === "sent")) return true;
  }
  return false;
}
