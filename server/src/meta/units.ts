import type { MessageStatus } from "@croozer/contracts/conversations";
import type { MessageContent } from "@croozer/contracts/message-content";
import type { AccountEvent } from "./account-events.ts";
import type { Referral } from "./parse-referral.ts";

/** Who a webhook is about, as the provider gave it; any part may be missing, never all. */
export type Person = {
  waId: string | null;
  /** Business-scoped user id. */
  bsuid: string | null;
  profileName: string | null;
  username: string | null;
};

type Common = {
  /** Short name for the delivery log: `message.text`, `status.read`, `field.account_update`. */
  kind: string;
  /** Phone number id the unit belongs to; null for account events, which route by account. */
  phoneNumberId: string | null;
  /** `entry[].id`, or the WABA inside `waba_info` for partner events. */
  accountId: string | null;
  /** The unit as it came. */
  raw: unknown;
};

/** A file that a message announces, as Meta described it. */
export type MediaDescription = {
  providerId: string;
  kind: "image" | "video" | "audio" | "document" | "sticker";
  mimeType: string | null;
  /** Base64 as a rule; some tools wrote hex. */
  sha256: string | null;
  /** Alive for five minutes; webhooks of older versions have none. */
  url: string | null;
  filename: string | null;
  /** Recorded in the chat, not a file. */
  voice: boolean;
};

export type MessageUnit = Common & {
  unit: "message";
  providerId: string;
  person: Person;
  at: Date;
  content: MessageContent;
  media: MediaDescription | null;
  /** Echoes of the phone app are outbound; synced history may be either. */
  direction: "inbound" | "outbound";
  origin: "customer" | "phone_app";
  /** From history sync: fills the past, rings nothing, opens no window. */
  past: boolean;
  /** Not said to us by the customer (a changed number, a group's chatter): shown, but rings nothing, opens no window. */
  quiet: boolean;
  /** How far it had come when Meta told us: `received`, or for echoes and history what they say. */
  status: MessageStatus;
  /** New addresses of the same person: a changed number or id, a number shared on request. */
  becomes: { waId: string | null; bsuid: string | null } | null;
  replyToProviderId: string | null;
  forwarded: boolean;
  referral: Referral | null;
};

/** Emoji null: taken back. */
export type ReactionUnit = Common & {
  unit: "reaction";
  providerId: string;
  targetProviderId: string;
  at: Date;
  emoji: string | null;
  by: "customer" | "business";
};
export type EditUnit = Common & {
  unit: "edit";
  providerId: string;
  targetProviderId: string;
  at: Date;
  content: MessageContent;
};
export type RevokeUnit = Common & {
  unit: "revoke";
  providerId: string;
  targetProviderId: string;
  at: Date;
};

export type StatusUnit = Common & {
  unit: "status";
  providerId: string;
  status: "sent" | "delivered" | "read" | "played" | "failed";
  at: Date;
  /** What we sent along: our message id. Settles uncertain sends. */
  callbackData: string | null;
  pricing: unknown;
  error: { code: string; detail: string | null } | null;
};

/** What is said of a person outside the thread: no marketing any more, or another id from now on. */
export type PersonUnit = Common & {
  unit: "person";
  person: Person;
  becomes: MessageUnit["becomes"];
  marketing: "stop" | "resume" | null;
  /** Null where the payload names no time. */
  at: Date | null;
};

/** Template, quality, account, security … events. `event` null: of a field that we do not know, kept in the log. */
export type AccountUnit = Common & { unit: "account"; field: string; event: AccountEvent | null; at: Date | null };

/** Something in the payload that could not be understood. The others of the same POST are unharmed. */
export type BadUnit = Common & { unit: "bad"; error: string };

export type Unit = MessageUnit | ReactionUnit | EditUnit | RevokeUnit | StatusUnit | PersonUnit | AccountUnit | BadUnit;
