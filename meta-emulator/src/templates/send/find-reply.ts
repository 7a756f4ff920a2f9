import { isObject } from "../../graph/params.ts";
import type { ChatButton } from "../../phone-api.ts";
import type { Message } from "../../world/types.ts";

/** What a tap on a quick reply of a template says: its text, and the payload the send gave it (else the text). */
export function findTemplateReply(message: Message, buttonId: string): { text: string; payload: string } | null {
  const { content, raw } = message;
  if (content.type !== "template") return null;
  const all = [...content.buttons, ...content.cards.flatMap(({ buttons }) => buttons)];
  const button = all.find(
    (each): each is Extract<ChatButton, { kind: "reply" }> => each.kind === "reply" && each.id === buttonId,
  );
  if (!button) return null;
  return { text: button.text, payload: findPayload(raw, buttonId) ?? button.text };
}

/** Of a card's button the id is `card:index`. */
function findPayload(raw: unknown, buttonId: string): string | null {
  const template = isObject(raw) && isObject(raw.template) ? raw.template : {};
  const [first = "", second] = buttonId.split(":");
  if (second === undefined) return payloadOf(template.components, first);
  const carousel = objectsOf(template.components).find(({ type }) => isNamed(type, "carousel"));
  const card = objectsOf(carousel?.cards).find(({ card_index: index }) => Number(index) === Number(first));
  return payloadOf(card?.components, second);
}

function payloadOf(components: unknown, index: string): string | null {
  const button = objectsOf(components).find((each) => isNamed(each.type, "button") && String(each.index) === index);
  const payload = objectsOf(button?.parameters)[0]?.payload;
  return typeof payload === "string" ? payload : null;
}

function objectsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isNamed(type: unknown, name: string): boolean {
  return String(type).toLowerCase() === name;
}
