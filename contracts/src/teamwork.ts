import { z } from "zod";
import { Id, Instant } from "./basics.ts";

/** How urgent a conversation is, the least first: their places are how it is kept and sorted. */
export const priorities = ["none", "low", "medium", "high", "urgent"] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/** Grounds of labels. Amber, red and green are not among them: they mean something. */
export const labelColours = ["teal", "grey", "clay", "olive", "plum", "sky", "honey", "rose"] as const;
export const LabelColour = z.enum(labelColours);
export type LabelColour = z.infer<typeof LabelColour>;

/** What a conversation is about, in a word. No two of a business have the same name, whatever its case. */
export const Label = z.object({ id: Id, name: z.string(), colour: LabelColour }).meta({ id: "Label" });
export type Label = z.infer<typeof Label>;
export const SaveLabel = z.object({ name: z.string().trim().min(1).max(40), colour: LabelColour });
export type SaveLabel = z.infer<typeof SaveLabel>;

/** How conversations that need a person are dealt out: not at all, in turns, or to who has the fewest open ones. */
export const DealBy = z.enum(["off", "turns", "load"]);
export type DealBy = z.infer<typeof DealBy>;

/** People who answer together. `dealBy` null: dealt out as the business does, among them. */
export const Team = z
  .object({ id: Id, name: z.string(), memberIds: z.array(Id), dealBy: DealBy.nullable() })
  .meta({ id: "Team" });
export type Team = z.infer<typeof Team>;
export const SaveTeam = z.object({
  name: z.string().trim().min(1).max(60),
  memberIds: z.array(Id).max(200),
  dealBy: DealBy.nullable().default(null),
});
export type SaveTeam = z.infer<typeof SaveTeam>;

export const PersonRef = z.object({ memberId: Id, name: z.string() });
export const TeamRef = z.object({ id: Id, name: z.string() });

/** Put off until a time, until the customer writes, or both. Whatever is said, their writing ends it. */
export const Snooze = z
  .object({ until: Instant.nullable().default(null), untilReply: z.boolean().default(false) })
  .refine((snooze) => snooze.until !== null || snooze.untilReply, { message: "A time, or until they reply" });
export type Snooze = z.infer<typeof Snooze>;

const act = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.object({ act: z.literal(name), ...shape });
/** What somebody did with a conversation. Names are kept as they were then. */
export const ConversationAct = z.discriminatedUnion("act", [
  /** `to` null: nobody has it any more. `automatically`: it was dealt out. */
  act("assigned", { to: PersonRef.nullable(), automatically: z.boolean().default(false) }),
  act("team", { to: TeamRef.nullable() }),
  act("labelled", { label: Label }),
  act("unlabelled", { label: Label }),
  act("priority", { to: Priority }),
  act("snoozed", { until: Instant.nullable(), untilReply: z.boolean() }),
  /** `time`: it was put off until now · `reply`: the customer wrote · `member`: somebody took it up. */
  act("woke", { because: z.enum(["time", "reply", "member"]) }),
  /** `afterDays`: of silence, by the business's rule. */
  act("resolved", { afterDays: z.int().nullable().default(null) }),
  act("reopened", { because: z.enum(["reply", "member"]) }),
  act("pending", {}),
  /** The customer was made one with another. `left`: what they write from now on comes into another thread. */
  act("merged", { name: z.string(), left: z.boolean() }),
  act("automation", { to: z.enum(["on", "paused", "needs_person"]), reason: z.string().nullable().default(null) }),
]);
export type ConversationAct = z.infer<typeof ConversationAct>;

/** Who did it; `house` is the automation, a rule or the customer's writing. A member's id is in the message's `sentBy`. */
export const ActAuthor = z.object({ kind: z.enum(["member", "program", "house"]), name: z.string() });

const Capacity = z.int().min(1).max(1000);

/** `GET` and `PUT /api/inbox-rules`. */
export const InboxRules = z.object({
  /** A resolved conversation that is written to within so many days goes back to who had it, else to nobody. */
  reopenDays: z.int().min(0).max(365),
  /** After so many days in which nobody wrote or waits it is resolved; null is never. */
  resolveAfterDays: z.int().min(1).max(365).nullable(),
  dealBy: DealBy,
  /** Only to members with a screen open. */
  dealOnlyOnline: z.boolean(),
  /** Open conversations a member is dealt at most, without a number of their own; null is any number. */
  capacity: Capacity.nullable(),
});
export type InboxRules = z.infer<typeof InboxRules>;

/** Whether a member is there to answer. */
export const Availability = z.object({
  memberId: Id,
  isAway: z.boolean(),
  isOnline: z.boolean(),
  capacity: Capacity.nullable(),
});
export type Availability = z.infer<typeof Availability>;
/** `PUT /api/availability`: one's own. */
export const SetAway = z.object({ isAway: z.boolean() });
/** `PUT /api/members/:id/capacity` */
export const SetCapacity = z.object({ capacity: Capacity.nullable() });
