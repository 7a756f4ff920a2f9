import { lookUp } from "../world/look-up.ts";
import type { SocialPlatform } from "./types.ts";

/** Webhook fields of each platform: what an app may subscribe to. */
export const socialFields: Record<SocialPlatform, readonly string[]> = {
  messenger: [
    "feed",
    "mention",
    "message_deliveries",
    "message_echoes",
    "message_edits",
    "message_reactions",
    "message_reads",
    "messages",
    "messaging_account_linking",
    "messaging_feedback",
    "messaging_game_plays",
    "messaging_handovers",
    "messaging_optins",
    "messaging_policy_enforcement",
    "messaging_postbacks",
    "messaging_referrals",
    "messaging_seen",
    "standby",
  ],
  instagram: [
    "comments",
    "live_comments",
    "mentions",
    "message_edit",
    "message_reactions",
    "messages",
    "messaging_handover",
    "messaging_optins",
    "messaging_policy_enforcement",
    "messaging_postbacks",
    "messaging_referral",
    "messaging_seen",
    "standby",
    "story_insights",
  ],
};

/** What a Page is subscribed to stands for on its linked Instagram account, where the names differ. */
const pageFieldOf: Record<string, string[]> = {
  comments: ["feed"],
  message_edit: ["message_edits"],
  messaging_handover: ["messaging_handovers"],
  messaging_referral: ["messaging_referrals"],
  messaging_seen: ["messaging_seen", "message_reads"],
};

/** Whether a Page's subscription covers a field of its Instagram account. */
export function coversInstagramField(pageFields: string[], field: string): boolean {
  return [field, ...(lookUp(pageFieldOf, field) ?? [])].some((name) => pageFields.includes(name));
}

export type EventKind =
  | "message"
  | "echo"
  | "edit"
  | "reaction"
  | "postback"
  | "read"
  | "delivery"
  | "referral"
  | "optin"
  | "handover"
  | "comment"
  | "policy";

/** The field an event is told under. Null: the platform does not tell it. */
export const fieldOf: Record<EventKind, Record<SocialPlatform, string | null>> = {
  message: { messenger: "messages", instagram: "messages" },
  // Instagram's echoes come in `messages`: whoever answers all of them answers itself.
  echo: { messenger: "message_echoes", instagram: "messages" },
  edit: { messenger: "message_edits", instagram: "message_edit" },
  reaction: { messenger: "message_reactions", instagram: "message_reactions" },
  postback: { messenger: "messaging_postbacks", instagram: "messaging_postbacks" },
  read: { messenger: "message_reads", instagram: "messaging_seen" },
  delivery: { messenger: "message_deliveries", instagram: null },
  referral: { messenger: "messaging_referrals", instagram: "messaging_referral" },
  optin: { messenger: "messaging_optins", instagram: "messaging_optins" },
  handover: { messenger: "messaging_handovers", instagram: "messaging_handover" },
  comment: { messenger: "feed", instagram: "comments" },
  policy: { messenger: "messaging_policy_enforcement", instagram: "messaging_policy_enforcement" },
};
