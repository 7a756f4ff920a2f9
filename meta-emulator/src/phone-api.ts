/**
 * What the phone page and the emulator say to each other: JSON under `/phone/api`, same origin, no token (the emulator
 * listens on loopback). Times are ISO 8601 in emulated time unless the name says otherwise.
 *
 * GET    /phone/api/world                                   → World
 * GET    /phone/api/events                                  → server-sent events, each `data:` one PhoneEvent
 * POST   /phone/api/customers            NewCustomer        → Customer
 * PATCH  /phone/api/customers/:id        CustomerPatch      → Customer
 * GET    /phone/api/customers/:id/chats/:phoneNumberId      → Chat     (opening a chat marks what it shows as read;
 *                                                                      with ?peek=1 nothing is marked)
 * POST   /phone/api/customers/:id/chats/:phoneNumberId/messages  CustomerAct → ChatMessage
 * POST   /phone/api/clock                ClockAct           → Clock
 * PUT    /phone/api/faults               Partial<Faults>    → Faults
 * GET    /phone/api/deliveries?failed=1&limit=50            → { deliveries: Delivery[] }  newest first
 * POST   /phone/api/deliveries/:id/resend                   → Delivery
 * POST   /phone/api/start-over                              → World    (forgets chats and deliveries, keeps numbers and customers)
 *
 * Errors: `{ error: { code: string, message: string } }` with a 4xx status.
 */
export type World = {
  clock: Clock;
  faults: Faults;
  businesses: BusinessNumber[];
  customers: Customer[];
  /** Where "Open the inbox" leads, when whoever started the emulator told it. */
  inboxUrl: string | null;
};

export type BusinessNumber = {
  phoneNumberId: string;
  wabaId: string;
  /** As Meta formats it, e.g. `+972 55-500-0100`. */
  displayPhoneNumber: string;
  verifiedName: string;
  /** CSS-safe picture address or null. */
  pictureUrl: string | null;
};

export type Customer = {
  id: string;
  name: string;
  /** Digits only, or null for a person known by username alone. */
  waId: string | null;
  /** Business-scoped user id, e.g. `IL.1349…`. */
  userId: string;
  username: string | null;
  language: "he" | "en";
  online: boolean;
  /** Slow: the phone acknowledges after a few seconds instead of at once. */
  slow: boolean;
  readReceipts: boolean;
  /** Numbers this person has blocked, by `phoneNumberId`. */
  blockedNumbers: string[];
};
export type NewCustomer = { name: string; waId?: string; username?: string; language: "he" | "en" };
export type CustomerPatch = Partial<
  Pick<Customer, "name" | "language" | "online" | "slow" | "readReceipts" | "blockedNumbers">
>;

export type Chat = {
  customerId: string;
  phoneNumberId: string;
  /** What the phone shows: of the business's messages only those that reached it (delivered, read). */
  messages: ChatMessage[];
  /** The 24-hour window; null when the customer never wrote. */
  windowClosesAt: string | null;
  /** The business shows "typing…" until then, or null. */
  typingUntil: string | null;
};

export type Tick = "pending" | "sent" | "delivered" | "read" | "failed";
export type ChatMessage = {
  /** wamid */
  id: string;
  from: "customer" | "business";
  at: string;
  /** From the customer: pending while offline, sent, delivered once the webhook got its 200, read once the business marked it. */
  tick: Tick;
  /** Id of the quoted message. */
  replyTo: string | null;
  reaction: string | null;
  content: ChatContent;
};
export type ChatContent =
  | { type: "text"; body: string }
  | {
      type: "buttons";
      header: string | null;
      body: string;
      footer: string | null;
      buttons: { id: string; title: string }[];
    }
  | {
      type: "list";
      header: string | null;
      body: string;
      footer: string | null;
      button: string;
      sections: { title: string | null; rows: { id: string; title: string; description: string | null }[] }[];
    }
  | { type: "button_reply" | "list_reply"; id: string; title: string; description: string | null }
  | { type: "location"; latitude: number; longitude: number; name: string | null; address: string | null }
  /** Anything else, shown as a labelled card with its raw body. */
  | { type: "other"; label: string; raw: unknown };

export type CustomerAct =
  | { type: "text"; body: string; replyTo?: string }
  | { type: "button_reply"; messageId: string; id: string }
  | { type: "list_reply"; messageId: string; id: string }
  | { type: "location"; latitude: number; longitude: number; name?: string; address?: string };

export type Clock = { now: string; running: boolean };
export type ClockAct = { advanceMs: number } | { running: boolean };

/** Every fault is off when null. Probabilities are 0..1. */
export type Faults = {
  /** Graph answers take this much longer. */
  slowAnswersMs: number | null;
  /** Share of Graph calls answered 5xx (code 131000) without accepting anything. */
  serverErrors: number | null;
  /** Share of sends accepted and then cut off without an answer. */
  resetAfterAccept: number | null;
  /** Sends a second per number; above it 130429. */
  throttlePerSecond: number | null;
  duplicateWebhooks: number | null;
  reorderWebhooks: number | null;
  delayWebhooksMs: number | null;
  /** Every token answers 190. */
  tokenExpired: boolean;
};

export type Delivery = {
  id: string;
  at: string;
  /** e.g. `messages · text`, `statuses · read` */
  label: string;
  url: string;
  attempts: { at: string; status: number | null; ms: number; error: string | null }[];
  state: "waiting" | "ok" | "retrying" | "failed";
  /** A copy sent on purpose by the duplicate fault. */
  duplicate: boolean;
  /** The bytes as sent, at most 64 KB of them. */
  body: string;
  nextAttemptAt: string | null;
};

export type PhoneEvent =
  | { type: "message"; customerId: string; phoneNumberId: string; message: ChatMessage }
  /** A message's tick or reaction changed. */
  | { type: "tick"; customerId: string; phoneNumberId: string; messageId: string; tick: Tick; reaction: string | null }
  | {
      type: "chat";
      customerId: string;
      phoneNumberId: string;
      windowClosesAt: string | null;
      typingUntil: string | null;
    }
  | { type: "customer"; customer: Customer }
  | { type: "delivery"; delivery: Delivery }
  | { type: "clock"; clock: Clock }
  | { type: "faults"; faults: Faults }
  | { type: "world" }; // refetch everything
