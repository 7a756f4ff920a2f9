import type { InboundPart } from "../messaging/inbound.ts";
import type { Simulation } from "../simulation.ts";
import type { Message, PhoneNumber } from "../world/types.ts";
import { readAppData } from "./app-data.ts";
import type { AppMessage, AppThread, HistoryStatus } from "./types.ts";

/** Chats from before the number was connected: those that were described, and those the emulator saw itself. */
export function readHistory(sim: Simulation, number: PhoneNumber): AppThread[] {
  const before = number.standing.coexistence?.onboardedAt ?? sim.clock.now();
  const threads = new Map<string, AppMessage[]>();
  for (const { phone, messages } of readAppData(sim.world, number.id).threads) threads.set(phone, [...messages]);
  for (const person of sim.world.customers.values()) {
    if (person.waId === null) continue;
    const seen = sim.world
      .listChatMessages(person.id, number.id)
      .filter((message) => message.at < before && !message.hidden && isMessage(message));
    if (seen.length > 0) threads.set(person.waId, [...(threads.get(person.waId) ?? []), ...seen.map(remember)]);
  }
  return [...threads].map(([phone, messages]) => ({ phone, messages: messages.sort((a, b) => a.at - b.at) }));
}

/** Calls and wishes about marketing are lines in the chat, told in fields of their own. */
const isMessage = ({ raw }: Message): boolean => (raw as Partial<InboundPart> | null)?.field === undefined;

function remember(message: Message): AppMessage {
  const { id, from, at, raw, content, tick } = message;
  const media = "media" in content ? content.media : null;
  const { type, body } = partOf(raw);
  return {
    id,
    from: from === "business" ? "owner" : "customer",
    at,
    type,
    body: media && typeof body === "object" && body !== null && "caption" in body ? { caption: body.caption } : body,
    mediaId: media?.mediaId ?? null,
    status: statuses[tick] ?? "READ",
  };
}

const statuses: Record<string, HistoryStatus> = {
  pending: "PENDING",
  sent: "SENT",
  delivered: "DELIVERED",
  read: "READ",
  failed: "ERROR",
};

/** People's messages are kept as a part, those of the business as `{ type, [type]: … }`. */
function partOf(raw: unknown): { type: string; body: unknown } {
  const part = raw as Partial<InboundPart> & Record<string, unknown>;
  const type = part.type ?? "unsupported";
  return { type, body: "body" in part ? part.body : part[type] };
}
