import { randomBytes } from "node:crypto";
import type { SocialPlatform } from "./types.ts";

/** A message id as each platform gives them. */
export function newMid(platform: SocialPlatform): string {
  if (platform === "messenger") return `m_${randomBytes(63).toString("base64url")}`;
  return `aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOj${randomBytes(54).toString("base64url")}`;
}

/** Conversations have the person's scoped id in their own. */
export function conversationIdOf(platform: SocialPlatform, scopedId: string): string {
  if (platform === "messenger") return `t_${scopedId}`;
  return `aWdfZAG06${Buffer.from(`1:${scopedId}`).toString("base64url")}`;
}

/** The scoped id behind a conversation's id, null for what is none. */
export function scopedIdOfConversation(id: string): string | null {
  if (id.startsWith("t_")) return id.slice(2);
  if (!id.startsWith("aWdfZAG06")) return null;
  return /^1:(\d+)$/.exec(Buffer.from(id.slice("aWdfZAG06".length), "base64url").toString("latin1"))?.[1] ?? null;
}
