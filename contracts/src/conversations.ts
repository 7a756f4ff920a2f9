import { z } from "zod";
import { replySeen } from "./answered.ts";
import { Id, IdList, Instant } from "./basics.ts";
import { AcceptedMethod } from "./businesses.ts";
import { InboxRulesText, InboxSort } from "./inbox-filters.ts";
import { MediaFile } from "./media.ts";
import { mostMentions, NoteMention } from "./mentions.ts";
import { MessageContent, SendableContent } from "./message-content.ts";
import { Fulfilment, ItemRequest, OrderStatus } from "./orders.ts";
import { Label, Priority, Snooze, TeamRef } from "./teamwork.ts";

/**
 * Life of an outbound message: queued → sending → accepted → sent → delivered → read (→ played), or failed; uncertain
 * when it is not known whether Meta took it; cancelled when somebody took it back before it went. Inbound messages are `received`; notes are `noted`.
 */
export const messageStatuses = [
  "received",
  "noted",
  "queued",
  "sending",
  "uncertain",
  "accepted",
  "sent",
  "delivered",
  "read",
  "played",
  "failed",
  "cancelled",
] as const;
export const MessageStatus = z.enum(messageStatuses);
export type MessageStatus = z.infer<typeof MessageStatus>;
export const MessageOrigin = z.enum(["customer", "member", "bot", "order_notice", "phone_app", "api", "note", "event"]);

export const WaitingFor = z.enum(["answer", "time", "closed", "daily_limit", "pair_limit", "file", "paused_channel"]);
/** `POST /api/messages/:id/settle`: what a person found out about a message of which Meta said nothing. */
export const SettleMessage = z.object({ decision: z.enum(["sent", "send_again"]) });

/** The advertisement, post or story that a customer came from. */
export const Referral = z.object({
  headline: z.string().nullable(),
  body: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  /** Of the advertisement at Meta. */
  sourceId: z.string().nullish(),
  /** `ad` or `post`. */
  sourceType: z.string().nullish(),
  mediaType: z.string().nullish(),
  mediaUrl: z.string().nullish(),
  thumbnailUrl: z.string().nullish(),
  /** Names the click; advertisements in a Status have none. */
  ctwaClid: z.string().nullish(),
  /** The greeting that the advertisement showed in the chat. */
  welcomeText: z.string().nullish(),
});
export type Referral = z.infer<typeof Referral>;

export const Message = z
  .object({
    id: Id,
    conversationId: Id,
    /** Made by the browser that sent it, so that an optimistic bubble finds its message. */
    clientId: z.string().nullable(),
    direction: z.enum(["inbound", "outbound", "note"]),
    origin: MessageOrigin,
    content: MessageContent,
    /** Our copies of the files that the content names by `fileId`. */
    files: z.array(MediaFile),
    status: MessageStatus,
    /** Why it failed. `code` is Meta's number as text or one of ours; the web translates it to plain words. */
    error: z.object({ code: z.string(), detail: z.string().nullable(), retryable: z.boolean() }).nullable(),
    /**
     * Why it is still queued, when that is more than its turn: `answer` until the customer writes ·
     * `time` until `scheduledFor` · `closed` its time came while the window was closed, and somebody decides · `daily_limit` and
     * `pair_limit` of Meta · `file` until Meta has its file · `paused_channel` until the number can send again.
     */
    waitingFor: WaitingFor.nullable(),
    /** When it is to go, or was to go. */
    scheduledFor: Instant.optional(),
    /** Of an uncertain one: from when on a person decides what became of it. */
    settleFrom: Instant.nullable(),
    replyTo: z.object({ id: Id.nullable(), preview: z.string() }).nullable(),
    reactions: z.array(z.object({ by: z.enum(["customer", "business"]), emoji: z.string() })),
    editedAt: Instant.nullable(),
    deletedAt: Instant.nullable(),
    sentBy: z.object({ memberId: Id, name: z.string() }).nullable(),
    orderId: Id.nullable(),
    /** Colleagues that a note names, in the order of its text. */
    mentions: z.array(NoteMention).optional(),
    forwarded: z.boolean(),
    /** From an advertisement. */
    referral: Referral.nullable(),
    /** The product of our catalogue that the customer asks about. */
    product: z.object({ catalogueId: z.string().nullable(), retailerId: z.string() }).nullable(),
    /** When the provider says it happened; for outbound when it was queued. */
    at: Instant,
    /** Position in the thread, strictly growing within a conversation. */
    seq: z.int(),
  })
  .meta({ id: "Message" });
export type Message = z.infer<typeof Message>;
/** `GET /api/messages/:id/raw`: what Meta sent, for "view raw". */
export const RawMessage = z.object({ raw: z.unknown() });
/** `GET /api/messages/:id/history`: what a message said before it was edited or deleted, oldest first. */
export const MessageVersions = z.object({
  items: z.array(z.object({ content: MessageContent, until: Instant, by: z.enum(["edit", "revoke"]) })),
});

export const ConversationStatus = z.enum(["open", "pending", "snoozed", "resolved"]);
/** on: the order bot answers · paused: a person took over · waiting: the bot asked for a person. */
export const AutomationState = z.enum(["on", "paused", "needs_person"]);

/** Why the automation asked for a person. */
export const handoverReasons = [
  "asked",
  "not_understood",
  "question",
  "angry",
  "allergy",
  "large_order",
  "too_late",
  "intake_paused",
  "cannot_place",
  "failed",
  "replayed",
] as const;
export type HandoverReason = (typeof handoverReasons)[number];

export const Conversation = z.object({
  id: Id,
  channel: z.object({ id: Id, type: z.enum(["whatsapp"]), name: z.string() }),
  customer: z.object({ id: Id, name: z.string(), handle: z.string().nullable() }),
  status: ConversationStatus,
  assignee: z.object({ memberId: Id, name: z.string() }).nullable(),
  team: TeamRef.nullable(),
  priority: Priority,
  /** By name. */
  labels: z.array(Label),
  /** Of a snoozed one: when it comes back. Null while it only waits for the customer. */
  snoozedUntil: Instant.nullable(),
  snoozeUntilReply: z.boolean(),
  resolvedAt: Instant.nullable(),
  automation: AutomationState,
  /** Kept until the automation answers again. */
  handoverReason: z.enum(handoverReasons).nullable(),
  unread: z.int(),
  lastMessage: z
    .object({
      preview: z.string(),
      type: z.string(),
      direction: z.enum(["inbound", "outbound", "note"]),
      status: MessageStatus,
      at: Instant,
    })
    .nullable(),
  /** End of the 24-hour window; null when the customer never wrote. */
  windowEndsAt: Instant.nullable(),
  /** Until when everything is free of charge, for a customer that an advertisement brought. It opens no window. */
  freeEntryEndsAt: Instant.nullable(),
  waitingSince: Instant.nullable(),
  /** By when the customer who waits is to be answered; null when nobody waits or the business promises nothing. */
  replyDue: z.object({ kind: z.enum(["first", "next"]), at: Instant }).nullable(),
  /** Answers that came or are late, since the conversation began or was reopened. */
  lateReplies: z.int(),
  /** The advertisement that brought them last, and when they wrote from it. */
  referral: Referral.extend({ at: Instant }).nullable(),
  openOrder: z.object({ id: Id, shortNumber: z.int(), status: OrderStatus }).nullable(),
  updatedAt: Instant,
  version: z.int(),
});
export type Conversation = z.infer<typeof Conversation>;

export const ConversationQuery = z.object({
  status: ConversationStatus.optional(),
  assigned: z.enum(["me", "nobody", "anyone"]).default("anyone"),
  /** Only those the bot handed over. */
  needsPerson: z.stringbool().optional(),
  /** Only those whose window closes within the hour. */
  closingSoon: z.stringbool().optional(),
  unread: z.stringbool().optional(),
  /** Only those in which a note names whoever asks. */
  mentioned: z.stringbool().optional(),
  channel: Id.optional(),
  team: Id.optional(),
  label: Id.optional(),
  rules: InboxRulesText.optional(),
  sort: InboxSort.default("newest"),
  /** Of people who are called so or have the number, and those in which it was said lately. */
  search: z.string().trim().max(120).optional(),
  /** Of people who are called so or have the number, in any status unless one is given. */
  person: z.string().trim().max(120).optional(),
  /** Only those of these that are of the list. */
  among: IdList.optional(),
  /** Just these, whatever else is asked; those that are not there are left out. */
  ids: IdList.optional(),
});
/** Numbers beside the views, of open conversations, each as far as `mostCounted`. */
export const ConversationCounts = z.object({
  mine: z.int(),
  unassigned: z.int(),
  all: z.int(),
  needsPerson: z.int(),
  closingSoon: z.int(),
  unread: z.int(),
  /** In which a note names whoever asks and they have not seen it; whatever their status. */
  mentions: z.int(),
});

const clientId = z.string().min(8).max(64);
export const SendMessage = z.object({
  /** Made by who sends: the same one again gives the same message again. */
  clientId: clientId.optional(),
  content: SendableContent,
  /** A message of the same conversation. */
  replyToId: Id.optional(),
  /** What to do while the customer's window is closed: `park` keeps it until they write. */
  whenClosed: z.enum(["refuse", "park"]).optional(),
  ...replySeen,
  /** Keeps it until then; whether it may go is decided at that time. A time that has passed is now. */
  scheduledFor: Instant.optional(),
});
export type SendMessage = z.infer<typeof SendMessage>;
export const AddNote = z.object({
  clientId: clientId.optional(),
  body: z.string().trim().min(1).max(4000),
  /** Colleagues it names, in the order of its text as it is kept: trimmed. */
  mentions: z.array(NoteMention).max(mostMentions).default([]),
});
/**
 * `POST /api/businesses/:id/messages` for programs: to a conversation, or to a phone number. One that never wrote can be
 * written to with a template; customer and conversation are made then.
 */
export const SendMessageTo = SendMessage.extend({
  /** This or `to`. */
  conversationId: Id.optional(),
  /** With + and country code; without them it is taken for a number of the channel's own country. */
  to: z.string().trim().min(1).max(40).optional(),
  /** Which of the business's numbers writes to `to`; else the one they wrote to last, or the default one. */
  channelId: Id.optional(),
}).refine((message) => (message.conversationId === undefined) !== (message.to === undefined), {
  message: "Either conversationId or to",
  path: ["to"],
});
/** Just these messages; those that are not there are left out. */
export const MessagesById = z.object({ ids: IdList });
export const MessageList = z.object({ items: z.array(Message) });
export const MessageHistoryQuery = z.object({ conversationId: Id.optional() });
export const UpdateConversation = z
  .object({
    status: z.enum(["open", "pending", "resolved"]),
    assigneeId: Id.nullable(),
    /** Whom the one who assigns saw there: refused with `conversation.taken` when it is somebody else by now. */
    expectedAssigneeId: Id.nullable(),
    teamId: Id.nullable(),
    priority: Priority,
    addLabelIds: z.array(Id).max(20),
    removeLabelIds: z.array(Id).max(20),
    /** Puts it off; a `status` beside it is not heeded. */
    snooze: Snooze,
    automation: z.enum(["on", "paused"]),
  })
  .partial();
export type UpdateConversation = z.infer<typeof UpdateConversation>;
export const MarkRead = z.object({ upToSeq: z.int() });

/** A line of a cart with the words it was read from. */
export const CartLine = z.object({
  name: z.string(),
  quantity: z.number(),
  options: z.array(z.string()),
  subtotalMinor: z.int(),
  /** The line as it was asked for; sent back with what changes. */
  item: ItemRequest,
  /** Why it could not be placed as it stands: one of the `order.` codes. */
  problem: z.string().nullable(),
  /** What the customer wrote of it, oldest first. */
  from: z.array(z.object({ messageId: Id, words: z.string() })),
});
export type CartLine = z.infer<typeof CartLine>;

/** What keeps a cart from being placed as it stands, apart from its lines; the codes that placing it would be refused with. */
export const CartProblem = z.object({
  code: z.enum([
    "order.fulfilment_unavailable",
    "order.payment_unavailable",
    "order.area_not_served",
    "order.below_minimum",
    "order.closed",
    "order.time_not_possible",
    "order.intake_paused",
  ]),
  /** A time that would do. */
  suggestion: Instant.nullable(),
});
export type CartProblem = z.infer<typeof CartProblem>;

/** What the bot or a member is putting together in this conversation, not placed yet. */
export const Cart = z.object({
  lines: z.array(CartLine),
  /** Words that may mean several products; one of them is asked about. */
  unclear: z.array(z.object({ text: z.string(), candidateIds: z.array(Id) })),
  fulfilment: z.enum(["delivery", "pickup"]).nullable(),
  address: z.string().nullable(),
  paymentMethod: z.string().nullable(),
  notes: z.string().nullable(),
  /** Null is as soon as possible, or not said yet. */
  requestedFor: Instant.nullable(),
  problems: z.array(CartProblem),
  deliveryFeeMinor: z.int(),
  totalMinor: z.int(),
  /**
   * What is asked for now: `option`, `fulfilment`, `address`, `confirm` … or null. `corrected`: a member changed it and the
   * customer has not seen that yet.
   */
  asking: z.string().nullable(),
});
export type Cart = z.infer<typeof Cart>;

/** How a message that the cart follows from was understood. */
export const HeardMessage = z.object({
  messageId: Id,
  /** How likely all of it was understood as meant, 0–1. */
  confidence: z.number(),
  /** A language model read it, because the order parser was not sure. */
  byModel: z.boolean(),
  /** What that is good for: hardly ever wrong, mostly right, wrong about half the time. */
  howSure: z.enum(["sure", "fairly", "unsure"]),
  /** The customer's words that are part of nothing. */
  notUnderstood: z.array(z.string()),
});
export type HeardMessage = z.infer<typeof HeardMessage>;

/** `GET /api/conversations/:id/cart`; also what a refused change gets back as `details`. */
export const CartView = z.object({
  /** Grows with every answer; 0 where nobody began. */
  version: z.int(),
  cart: Cart.nullable(),
  /** Of the order being put together, oldest first. */
  heard: z.array(HeardMessage),
});
export type CartView = z.infer<typeof CartView>;

/** `PUT /api/conversations/:id/cart`: what is left out stays. */
export const SaveCart = z.object({
  /** The version the person was looking at. */
  version: z.int().min(0),
  items: z.array(ItemRequest).max(100).optional(),
  /** The words of `unclear` that are still to be asked about. */
  unclear: z.array(z.string()).max(100).optional(),
  fulfilment: Fulfilment.nullable().optional(),
  address: z.string().trim().max(300).nullable().optional(),
  /** Null is as soon as possible. */
  requestedFor: Instant.nullable().optional(),
  paymentMethod: AcceptedMethod.nullable().optional(),
  notes: z.string().trim().max(1000).nullable().optional(),
});
export type SaveCart = z.infer<typeof SaveCart>;
/** `POST /api/conversations/:id/cart/ask` */
export const AskAboutCart = z.object({ version: z.int().min(0) });
