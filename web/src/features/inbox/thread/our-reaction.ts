import type { Message } from "@croozer/contracts/conversations";

/** Offered first in every messenger. */
export const offeredEmoji = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const;

export const ourReaction = ({ reactions }: Message): string | null =>
  reactions.find(({ by }) => by === "business")?.emoji ?? null;

/** The message with the business's reaction on it; null takes it away. */
export function withOurReaction(message: Message, emoji: string | null): Message {
  const others = message.reactions.filter(({ by }) => by !== "business");
  return { ...message, reactions: emoji === null ? others : [...others, { by: "business", emoji }] };
}

/** WhatsApp takes reactions to what it has, for 30 days. */
const reactableMs = 30 * 24 * 3_600_000;
const atWhatsApp: ReadonlySet<Message["status"]> = new Set([
  "received",
  "accepted",
  "sent",
  "delivered",
  "read",
  "played",
]);

export const isReactable = (message: Message, nowMs: number): boolean =>
  message.deletedAt === null && atWhatsApp.has(message.status) && nowMs - Date.parse(message.at) < reactableMs;
