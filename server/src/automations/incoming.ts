import type { MessageContent } from "@croozer/contracts/message-content";
import type { Inbound } from "../conversations/conversations.ts";
import type { DialogueContext } from "./dialogue/context.ts";
import type { Dialogue, Incoming } from "./dialogue/dialogue.ts";
import { looksUnfinished, mayGoOn } from "./dialogue/pieces.ts";

/** Null for what needs no answer: system events, reactions' cards. */
export function incomingOf(content: MessageContent): Incoming | null {
  switch (content.type) {
    case "text":
      return { kind: "text", text: content.body };
    case "choice":
      return { kind: "choice", choiceId: content.choiceId, title: content.title };
    case "location":
      return {
        kind: "location",
        address: content.address ?? content.name ?? `${content.latitude.toFixed(5)}, ${content.longitude.toFixed(5)}`,
        location: { latitude: content.latitude, longitude: content.longitude },
      };
    case "catalogue_order":
      return { kind: "cart", lines: content.items, text: content.text };
    case "image":
    case "video":
    case "document":
      // A caption is words like any other.
      return content.caption ? { kind: "text", text: content.caption } : { kind: "other" };
    case "audio":
    case "sticker":
      return { kind: "other" };
    default:
      return null;
  }
}

const pictures: readonly string[] = ["image", "video", "document"];

/** While a person is waited for, what is sent to be looked at is for them, whatever is written below it. */
export const isForPerson = (content: MessageContent): boolean => pictures.includes(content.type);

/** People write in pieces: after one that looks unfinished the next is waited for so long … */
const pauseMs = 2_500;
/** … but nobody waits longer than this for an answer. */
const longestWaitMs = 6_000;
/** What came closer together than this, while nobody answered, was meant as one. */
const sameBreathMs = 10_000;

/** The messages to answer now as one, from the first on. `until`: more may be coming, look again then. */
export function gather(
  messages: readonly Inbound[],
  dialogue: Dialogue,
  context: DialogueContext,
): { together: Inbound[]; until: Date | null } {
  const together: Inbound[] = [];
  for (const message of messages) {
    const last = together.at(-1);
    const isWords = incomingOf(message.content)?.kind === "text" && !message.replayed;
    if (last && (!isWords || message.receivedAt.getTime() - last.receivedAt.getTime() > sameBreathMs)) break;
    together.push(message);
    if (!isWords) break;
  }
  const isAll = together.length === messages.length;
  return { together, until: isAll ? waitUntil(together, dialogue, context) : null };
}

function waitUntil(together: readonly Inbound[], dialogue: Dialogue, context: DialogueContext): Date | null {
  const [first, last] = [together[0], together.at(-1)];
  const incoming = last && incomingOf(last.content);
  if (!first || !last || last.replayed || incoming?.kind !== "text") return null;
  const before = together.at(-2)?.receivedAt ?? (dialogue.heardAt === null ? null : new Date(dialogue.heardAt));
  // Asked for once more, a message is its own predecessor.
  const sinceMs = before === null ? 0 : last.receivedAt.getTime() - before.getTime();
  const writesOn = sinceMs > 0 && sinceMs < pauseMs;
  const said = incoming.text.trim();
  // After a piece everything is one, until there is a pause.
  const isPiece = () => together.length > 1 || mayGoOn(said, dialogue, context);
  if (!looksUnfinished(incoming.text, dialogue) && !(writesOn && isPiece())) return null;
  const until = Math.min(last.receivedAt.getTime() + pauseMs, first.receivedAt.getTime() + longestWaitMs);
  return until > context.now.getTime() ? new Date(until) : null;
}
