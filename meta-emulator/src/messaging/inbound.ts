import type { Identifiers } from "../people/contact.ts";
import { seconds } from "./payloads.ts";

/** `messages[0]` of a webhook but for who, id and time. */
export type InboundPart = {
  type: string;
  /** Stands under the type's name; undefined leaves it out. */
  body: unknown;
  context?: Record<string, unknown>;
  /** What else stands beside the body: `referral`, `errors`, `unsupported` … */
  beside?: Record<string, unknown>;
  /** `value.errors`, beside the messages. */
  valueErrors?: unknown[];
  /** Of what is no message: the field of the webhook that tells of it. */
  field?: "user_preferences" | "calls";
  /** The person gives the phone number away: from the next webhook on the business sees it. */
  sharesPhone?: true;
  /** A file on the phone: handed over, and described in the body, when the message leaves. */
  fileId?: string;
  /** Of an edit: the body becomes that of the edited message with these words. */
  newWords?: string;
};

export type Sender = Pick<Identifiers, "waId"> & Partial<Identifiers>;

/** `context` comes first; the phone number is absent when it is hidden from this business. */
export function inboundMessage(from: Sender, id: string, at: number, part: InboundPart): Record<string, unknown> {
  return {
    ...(part.context ? { context: part.context } : {}),
    ...(from.waId === null ? {} : { from: from.waId }),
    ...(from.userId === undefined ? {} : { from_user_id: from.userId }),
    ...(from.parentUserId ? { from_parent_user_id: from.parentUserId } : {}),
    id,
    timestamp: seconds(at),
    type: part.type,
    ...(part.body === undefined ? {} : { [part.type]: part.body }),
    ...part.beside,
  };
}
