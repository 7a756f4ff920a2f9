import { z } from "zod";
import { Id, Instant } from "./basics.ts";

/** What a member may be told of. */
export const notificationKinds = [
  "assigned",
  "mentioned",
  /** Somebody wrote in a conversation that is theirs, or that they follow. */
  "message_in_mine",
  /** Somebody wrote whom nobody looks after, neither a member nor the automation. */
  "new_unassigned",
  /** The automation asks for a person. */
  "needs_person",
  /** The 24 hours of one of theirs are over soon, and the customer still waits. */
  "window_closing",
  /** The time within which somebody is promised an answer is nearly over: theirs, their team's, or nobody's. */
  "reply_due_soon",
  /** Somebody waits for longer than the business promises: theirs, their team's, or nobody's. */
  "reply_late",
  /** What they wrote could not be delivered, or its time came with the window closed. */
  "not_sent",
] as const;
export const NotificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** The bell, a sound while a page is open, the browser while none is, a mail while away. */
export const notificationWays = ["inApp", "sound", "push", "mail"] as const;
export type NotificationWay = (typeof notificationWays)[number];
const Ways = z.object({ inApp: z.boolean(), sound: z.boolean(), push: z.boolean(), mail: z.boolean() });
export type Ways = z.infer<typeof Ways>;

export const tunes = ["drop", "bell", "knock", "chord"] as const;
export const Tune = z.enum(tunes);
export type Tune = z.infer<typeof Tune>;
export const volumes = ["low", "medium", "high"] as const;
export const digestMinutes = [15, 30, 60, 120, 240] as const;

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => isTimeZone(zone), { message: "Not a time zone" });

/** `GET/PUT /api/notification-settings`: a member's own. */
export const NotificationSettings = z.object({
  ways: z.record(NotificationKind, Ways),
  /** Neither sound nor push then; a mail waits until they are over. From 22:00 to 07:00 is one night. */
  quiet: z.object({ isOn: z.boolean(), from: TimeOfDay, to: TimeOfDay }),
  /** Null is the business's. */
  timeZone: TimeZone.nullable(),
  tune: Tune,
  volume: z.enum(volumes),
  /** Whether a push says what was written; a locked screen shows it to whoever is near. */
  pushShowsText: z.boolean(),
  mailAfterMinutes: z.union(digestMinutes.map((minutes) => z.literal(minutes))),
});
export type NotificationSettings = z.infer<typeof NotificationSettings>;

const all = (ways: Partial<Ways>): Ways => ({ inApp: true, sound: true, push: true, mail: true, ...ways });
export const usualNotifications: NotificationSettings = {
  ways: {
    assigned: all({}),
    mentioned: all({}),
    message_in_mine: all({}),
    new_unassigned: all({ push: false, mail: false }),
    needs_person: all({ mail: false }),
    window_closing: all({ sound: false, mail: false }),
    reply_due_soon: all({ mail: false }),
    reply_late: all({ mail: false }),
    not_sent: all({}),
  },
  quiet: { isOn: false, from: "22:00", to: "07:00" },
  timeZone: null,
  tune: "drop",
  volume: "medium",
  pushShowsText: false,
  mailAfterMinutes: 30,
};

export const Notification = z
  .object({
    id: Id,
    kind: NotificationKind,
    conversationId: Id,
    customerName: z.string(),
    /** Where to open; null is the conversation itself. */
    message: z.object({ id: Id, seq: z.int(), type: z.string(), preview: z.string() }).nullable(),
    by: z.object({ memberId: Id, name: z.string() }).nullable(),
    /** How often it happened since it was last read. */
    count: z.int(),
    at: Instant,
    isRead: z.boolean(),
  })
  .meta({ id: "Notification" });
export type Notification = z.infer<typeof Notification>;

/** `GET /api/notifications/summary`: what the bell and the tab show, and whether a sound is due. Counted up to 100. */
export const NotificationSummary = z.object({
  unread: z.int(),
  /** Conversations of which the bell tells, and those of theirs in which the customer waits and no automation answers. */
  toAnswer: z.int(),
  newest: Notification.nullable(),
});
export type NotificationSummary = z.infer<typeof NotificationSummary>;
/** `POST /api/notifications/read`: these, those of a conversation, or all. */
export const ReadNotifications = z.union([
  z.object({ ids: z.array(Id).min(1).max(100) }),
  z.object({ conversationId: Id }),
  z.object({ all: z.literal(true) }),
]);

/** `GET /api/conversations/:id/participants` */
export const Participant = z.object({
  memberId: Id,
  name: z.string(),
  because: z.array(z.enum(["assigned", "wrote", "mentioned", "follows"])),
});
export type Participant = z.infer<typeof Participant>;
export const Participants = z.object({ items: z.array(Participant), isFollowing: z.boolean() });
export type Participants = z.infer<typeof Participants>;
/** `PUT /api/conversations/:id/following` */
export const Follow = z.object({ isFollowing: z.boolean() });

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
