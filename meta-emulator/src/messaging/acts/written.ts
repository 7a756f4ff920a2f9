import { identify } from "../../people/contact.ts";
import type { ChatContent, ShownAd } from "../../phone-api.ts";
import type { Simulation } from "../../simulation.ts";
import { ApiError } from "../../world/api-error.ts";
import type { Message, Person, PhoneNumber } from "../../world/types.ts";
import { isOnPhone } from "../chats.ts";
import type { InboundPart } from "../inbound.ts";

/** Who does it, to which business number. */
export type ActContext = { sim: Simulation; person: Person; number: PhoneNumber };

/** A message as the phone shows it and as the webhook tells it. `hidden`: no bubble of its own. */
export type Written = {
  content: ChatContent;
  part: InboundPart;
  replyTo: string | null;
  hidden: boolean;
  forwarded?: "once" | "often";
  ad?: ShownAd;
};

/** Any message of Meta's: `message` is `{ type, [type]: … }`; who, id and time are filled in. `errors` go beside it. */
export type RawAct = { type: "raw"; message: Record<string, unknown>; errors?: unknown[] };

export type ActWriter<Act> = (context: ActContext, act: Act) => Written;

export function written(content: ChatContent, type: string, body: unknown): Written {
  return { content, part: { type, body }, replyTo: null, hidden: false };
}

/** Adds the quoted message, when there is one. */
export function quoting(context: ActContext, quotedId: string | undefined, message: Written): Written {
  if (quotedId === undefined) return message;
  const quoted = getMessage(context, quotedId);
  const { sim, number, person } = context;
  const author = quoted.from === "business" ? number.digits : identify(sim, number, person).waId;
  const quote = { ...(author === null ? {} : { from: author }), id: quotedId };
  return { ...message, replyTo: quotedId, part: { ...message.part, context: { ...message.part.context, ...quote } } };
}

export function forwarding(forwarded: "once" | "often" | undefined, message: Written): Written {
  if (forwarded === undefined) return message;
  const mark = forwarded === "once" ? { forwarded: true } : { frequently_forwarded: true };
  return { ...message, forwarded, part: { ...message.part, context: { ...message.part.context, ...mark } } };
}

/** A message of this chat that the person can see, or is about to. */
export function getMessage({ sim, person, number }: ActContext, id: string): Message {
  const message = sim.world.messages.find(id);
  if (message?.customerId !== person.id || message.phoneNumberId !== number.id) {
    throw new ApiError(422, "message_unknown", `there is no message ${id} in this chat`);
  }
  const awaited = message.tick !== "failed" && person.online;
  if (message.from === "business" && !awaited && !isOnPhone(message)) {
    throw new ApiError(422, "message_undelivered", `message ${id} did not reach the phone`);
  }
  return message;
}
