import { z } from "zod";
import { Id } from "./basics.ts";

export const Typing = z.enum(["reply", "note"]);
export type Typing = z.infer<typeof Typing>;

/**
 * What a screen tells of itself over the socket of notices (event `here`), once it has joined a business and whenever
 * something of it changes; while its member types, again every `typingEveryMs`.
 */
export const Here = z.object({
  /** The conversation that is open; null is none. */
  conversationId: Id.nullable(),
  /** Whether the page is in front of somebody: not behind another tab, on a locked phone, or left alone for minutes. */
  isVisible: z.boolean(),
  typing: Typing.nullable(),
});
export type Here = z.infer<typeof Here>;

/** Somebody of the team who looks at a conversation, on however many screens. */
export type PersonHere = { memberId: string; name: string; typing: Typing | null };
export type PlaceHere = { conversationId: string; people: PersonHere[] };
/** Event `presence`: who is at these conversations now. `whole`: nobody is at any other. */
export type Presence = { whole: boolean; places: PlaceHere[] };

export const typingEveryMs = 3_000;
/** Without another word by then nobody types any more. */
export const typingLastsMs = 7_000;
