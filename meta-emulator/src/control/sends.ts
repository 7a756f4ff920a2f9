import type { Simulation } from "../simulation.ts";
import type { Message } from "../world/types.ts";

export type SendFilter = {
  phoneNumberId?: string;
  customerId?: string;
  /** Digits or as it was written. */
  to?: string;
  type?: string;
  /** Exact text of the body. */
  text?: string;
  /** Part of the text. */
  contains?: string;
  callbackData?: string;
  limit?: string;
};

/** Messages the business sent that were accepted, oldest first; `count` counts all that match, whatever the limit. */
export function listSends(sim: Simulation, filter: SendFilter): { count: number; sends: unknown[] } {
  const matches: Message[] = [];
  for (const message of sim.world.messages.values()) {
    if (message.from === "business" && matchesFilter(message, filter)) matches.push(message);
  }
  const limit = Math.min(Math.max(Number(filter.limit ?? 200) || 200, 1), 10_000);
  return { count: matches.length, sends: matches.slice(-limit).map(viewSend) };
}

export function viewSend(message: Message): unknown {
  const { id, phoneNumberId, customerId, tick, replyTo, content, raw, outbound } = message;
  return {
    id,
    phoneNumberId,
    customerId,
    at: new Date(message.at).toISOString(),
    to: outbound?.input ?? null,
    waId: outbound?.waId ?? null,
    type: outbound?.type ?? null,
    text: textOf(message),
    tick,
    failure: outbound?.failure ?? null,
    callbackData: outbound?.callbackData ?? null,
    replyTo,
    content,
    raw,
  };
}

function matchesFilter(message: Message, filter: SendFilter): boolean {
  const { outbound } = message;
  if (!outbound || outbound.fromApp) return false;
  const text = textOf(message);
  return (
    (filter.phoneNumberId === undefined || filter.phoneNumberId === message.phoneNumberId) &&
    (filter.customerId === undefined || filter.customerId === message.customerId) &&
    (filter.to === undefined || filter.to === outbound.waId || filter.to === outbound.input) &&
    (filter.type === undefined || filter.type === outbound.type) &&
    (filter.text === undefined || filter.text === text) &&
    (filter.contains === undefined || (text?.includes(filter.contains) ?? false)) &&
    (filter.callbackData === undefined || filter.callbackData === outbound.callbackData)
  );
}

function textOf(message: Message): string | null {
  return "body" in message.content ? message.content.body : null;
}
