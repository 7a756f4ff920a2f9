import type { ChatContent } from "../../phone-api.ts";
import type { Simulation } from "../../simulation.ts";
import { ApiError } from "../../world/api-error.ts";
import type { Message, Person } from "../../world/types.ts";
import { platformOf, type SocialAccount } from "../accounts.ts";
import type { EventKind } from "../fields.ts";
import type { SocialContact } from "../types.ts";

/** Who does it, to which account. `mid` is the id of the message it becomes. */
export type SocialContext = {
  sim: Simulation;
  person: Person;
  account: SocialAccount;
  contact: SocialContact;
  mid: string;
};

/** What leaves the phone once it is online. `kind` null: the platform tells the business nothing of it. */
export type SocialPart = {
  kind: EventKind | null;
  label: string;
  body: Record<string, unknown>;
  /** An act that lets the business answer for 24 hours. */
  opensWindow: boolean;
};

/** An act as the phone shows it and as the webhook tells it. `content` null: no bubble of its own. */
export type SocialWritten = { content: ChatContent | null; replyTo: string | null; part: SocialPart };

/** A message with these contents besides its id. */
export function messageOf(
  context: SocialContext,
  content: ChatContent | null,
  label: string,
  message: Record<string, unknown>,
): SocialWritten {
  const body = { message: { mid: context.mid, ...message } };
  return { content, replyTo: null, part: { kind: "message", label: `messages · ${label}`, body, opensWindow: true } };
}

export function attached(type: string, payload?: Record<string, unknown>): Record<string, unknown> {
  return { attachments: [{ type, ...(payload ? { payload } : {}) }] };
}

/** A message of this chat. */
export function getChatMessage({ sim, person, account }: SocialContext, id: string): Message {
  const message = sim.world.messages.find(id);
  if (message?.customerId !== person.id || message.phoneNumberId !== account.id || message.hidden) {
    throw new ApiError(422, "message_unknown", `there is no message ${id} in this chat`);
  }
  return message;
}

/** For what only one of the two platforms has. */
export function unknownHere({ account }: SocialContext, what: string): ApiError {
  const platform = platformOf(account) === "instagram" ? "Instagram" : "Messenger";
  return new ApiError(422, "act_unsupported", `${what} is not something ${platform} has`);
}
