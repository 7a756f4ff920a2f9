import type { Chat, ChatContent, ChatMessage, Tick } from "../../phone-api.ts";
import { isLocal, type ShownChat, type ShownMessage } from "./state.ts";

const rank: Record<Tick, number> = { pending: 0, sent: 1, failed: 1.5, delivered: 2, read: 3 };

/** Ticks never go backwards: an answer may be older than an event that overtook it. */
export function laterTick(known: Tick, told: Tick): Tick {
  return rank[told] > rank[known] ? told : known;
}

/** What makes two messages the same one: what the phone itself decided, without what the emulator fills in. */
function marksOf(content: ChatContent): unknown[] | null {
  switch (content.type) {
    case "text":
      return [content.body];
    case "location":
      return [content.latitude, content.longitude, content.name];
    case "button_reply":
    case "list_reply":
      return [content.id];
    case "template_reply":
      return [content.text];
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return [content.media.mediaId, content.caption];
    case "contacts":
      return content.contacts.map(({ name, phones }) => [name, phones[0]?.phone]);
    case "order":
      return [content.text, ...content.lines.map(({ retailerId, quantity }) => [retailerId, quantity])];
    default:
      return null;
  }
}

function sameContent(a: ChatContent, b: ChatContent): boolean {
  const marks = a.type === b.type ? marksOf(a) : null;
  return marks !== null && JSON.stringify(marks) === JSON.stringify(marksOf(b));
}

function merged(shown: ShownMessage, message: ChatMessage): ShownMessage {
  const tick = isLocal(shown) ? message.tick : laterTick(shown.tick, message.tick);
  return { ...message, tick, key: shown.key, arrived: shown.arrived };
}

/** Puts a message the emulator told of into its place: over itself, over the one written here that it answers, or last. */
export function putMessage(messages: ShownMessage[], message: ChatMessage, arrived: number): ShownMessage[] {
  let place = messages.findIndex((shown) => shown.id === message.id);
  if (place < 0 && message.from === "customer") {
    place = messages.findIndex((shown) => isLocal(shown) && sameContent(shown.content, message.content));
  }
  const shown = messages[place];
  if (!shown) return [...messages, { ...message, key: message.id, arrived }];
  return messages.with(place, merged(shown, message));
}

/** The emulator took a message written here: the answer to the POST. */
export function settleMessage(
  messages: ShownMessage[],
  key: string,
  message: ChatMessage,
  arrived: number,
): ShownMessage[] {
  const written = messages.find((shown) => shown.key === key && isLocal(shown));
  const known = messages.find((shown) => shown.id === message.id);
  if (!written) return putMessage(messages, message, arrived);
  if (known) return putMessage(messages, message, arrived).filter((shown) => shown !== written);
  return messages.map((shown) => (shown === written ? { ...merged(written, message), arrived } : shown));
}

/**
 * A chat read in full replaces what is shown, except what came while it was being read (`since`: the sequence when the
 * reading began) and what was written here and not taken yet.
 */
export function putChat(shown: ShownChat | undefined, chat: Chat, since: number): ShownChat {
  const known = new Map(shown?.messages.map((message) => [message.id, message]));
  const told = new Set(chat.messages.map((message) => message.id));
  const messages = chat.messages.map((message): ShownMessage => {
    const before = known.get(message.id);
    return before ? merged(before, message) : { ...message, key: message.id, arrived: since };
  });
  let rest = (shown?.messages ?? []).filter((m) => !told.has(m.id) && (isLocal(m) || m.arrived > since));
  // A message of ours that reached the emulator while its answer got lost on the way.
  for (const [place, message] of messages.entries()) {
    if (message.from !== "customer" || known.has(message.id)) continue;
    const written = rest.find((m) => isLocal(m) && m.tick === "pending" && sameContent(m.content, message.content));
    if (!written) continue;
    messages[place] = { ...message, key: written.key };
    rest = rest.filter((m) => m !== written);
  }
  return { ...chat, messages: [...messages, ...rest], loaded: true };
}
