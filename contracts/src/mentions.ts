import { z } from "zod";
import { Id } from "./basics.ts";

/** The longest list of colleagues and teams that one note may name. */
export const mostMentions = 20;

const place = { start: z.int().min(0), length: z.int().min(2).max(120) };

/**
 * Where a note names a colleague, or a team and with it everybody who is in it then: `length` characters from `start` on,
 * `@` included. Who it is, the id says; the words are the name as it was when the note was written.
 */
export const NoteMention = z
  .union([z.object({ ...place, memberId: Id }), z.object({ ...place, teamId: Id })])
  .meta({ id: "NoteMention" });
export type NoteMention = z.infer<typeof NoteMention>;

/** The id of whom it names, be it one or many. */
export const namedBy = (mention: NoteMention): string => ("teamId" in mention ? mention.teamId : mention.memberId);

/** Whether each stands on an `@` of the text, in order, and none on another. */
export function standIn(body: string, mentions: readonly NoteMention[]): boolean {
  let end = 0;
  for (const { start, length } of mentions) {
    if (start < end || body[start] !== "@") return false;
    end = start + length;
  }
  return end <= body.length;
}
