import type { MessageStatus } from "@croozer/contracts/conversations";
import type { MessageContent } from "@croozer/contracts/message-content";

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

export type MessageUnit = Common & {
  unit: "message";
  providerId: string;
  person: Person;
  at: Date;
  content: MessageContent;
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
  referral: { headline: string | null; body: string | null; sourceUrl: string | null } | null;
};

/** Emoji null: taken back. */
export type ReactionUnit = Common & {
  unit: "reaction";
  providerId: string;
  targetProviderId: string;
  person: Person;
  at: Date;
  emoji: string | null;
  by: "customer" | "business";
};
export type EditUnit = Common & {
  unit: "edit";
  providerId: string;
  targetProviderId: string;
  person: Person;
  at: Date;
  content: MessageContent;
};
export type RevokeUnit = Common & {
  unit: "revoke";
  providerId: string;
  targetProviderId: string;
  person: Person;
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

/** Template, quality, account, security … events; kept raw and shown to the operator. */
export type AccountUnit = Common & { unit: "account"; field: string };

/** Something in the payload that could not be understood. The others of the same POST are unharmed. */
export type BadUnit = Common & { unit: "bad"; error: string };

export type Unit = MessageUnit | ReactionUnit | EditUnit | RevokeUnit | StatusUnit | AccountUnit | BadUnit;
