import { describeInbound, findMedia, handOver } from "../media/keep-media.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import type { InboundPart } from "./inbound.ts";

/** What can only be said when the message leaves the phone: links of files live five minutes, ids seven days. */
export function completePart(sim: Simulation, number: PhoneNumber, part: InboundPart): InboundPart {
  if (part.fileId !== undefined) return withFile(sim, number, part, part.fileId);
  if (part.newWords !== undefined) return withEdited(sim, part, part.newWords);
  return part;
}

function withFile(sim: Simulation, number: PhoneNumber, part: InboundPart, fileId: string): InboundPart {
  const file = findMedia(sim, fileId);
  if (!file) return part;
  const { url, ...described } = describeInbound(sim, handOver(sim, file, number.id));
  const link = sim.config.people.mediaLinks ? { url } : {};
  return { ...part, body: { ...described, ...link, ...objectOf(part.body) } };
}

function withEdited(sim: Simulation, part: InboundPart, words: string): InboundPart {
  const body = objectOf(part.body);
  const target = sim.world.messages.find(String(body.original_message_id));
  if (!target) return part;
  const before = target.raw as InboundPart;
  const said = before.type === "text" ? { body: words } : { caption: words };
  const context = target.replyTo === null ? {} : { context: { id: target.replyTo } };
  const message = { ...context, type: before.type, [before.type]: { ...objectOf(before.body), ...said } };
  return { ...part, body: { ...body, message } };
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
