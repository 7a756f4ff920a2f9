import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject } from "../../graph/params.ts";
import type { Person } from "../../world/types.ts";
import type { SocialPlatform } from "../types.ts";
import { listOf, shortText } from "./limits.ts";

const most = 13;
const longestTitle = 20;
const longestPayload = 1_000;
const kinds: Record<SocialPlatform, string[]> = {
  messenger: ["text", "user_phone_number", "user_email"],
  instagram: ["text"],
};

/** `kind` is kept until it is known whose number it offers. */
export type CheckedQuickReply = { kind: string; id: string; text: string };

export function checkQuickReplies(value: unknown, platform: SocialPlatform): CheckedQuickReply[] {
  if (value === undefined) return [];
  return listOf(value, "message[quick_replies]", most).map((reply, at) => {
    const where = `message[quick_replies][${at}]`;
    const kind = isObject(reply) ? reply.content_type : undefined;
    if (!isObject(reply) || typeof kind !== "string" || !kinds[platform].includes(kind)) {
      throw wrongParameter(`Param ${where}[content_type] must be one of {${kinds[platform].join(", ")}}`);
    }
    if (kind !== "text") return { kind, id: "", text: "" };
    const text = shortText(reply.title, `${where}[title]`, longestTitle);
    return { kind, id: shortText(reply.payload, `${where}[payload]`, longestPayload), text };
  });
}

/** As this person's phone shows them: a number it does not know is not offered, and nobody here has an address. */
export function offerTo(person: Person | null, replies: CheckedQuickReply[]): { id: string; text: string }[] {
  return replies.flatMap(({ kind, id, text }) => {
    if (kind === "text") return [{ id, text }];
    if (kind !== "user_phone_number" || !person?.waId) return [];
    return [{ id: `+${person.waId}`, text: `+${person.waId}` }];
  });
}
