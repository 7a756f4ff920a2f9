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
 * POST   /phone/api/customers/:id/chats/:phoneNumberId/play      { messageId } → ChatMessage  (a voice message was played)
 * POST   /phone/api/media?name=photo.jpg  the file's bytes      → ChatMedia (content type from the header, at most 100 MB)
 * GET    /phone/api/media/:id                               → the file
 * GET    /phone/api/catalogs/:id                            → { products: Product[] }
 * GET    /phone/api/flows/:id                               → { flow: the published flow JSON }
 * POST   /phone/api/flows/:id/exchange   { messageId, action, screen, data } → { screen, data }  (asks the endpoint)
 * GET    /phone/api/numbers                                → { numbers: NumberState[] }
 * POST   /phone/api/numbers/:id/acts     OperatorAct        → NumberState  (of one that is removed by it: as it was)
 * POST   /phone/api/clock                ClockAct           → Clock
 * PUT    /phone/api/faults               Partial<Faults>    → Faults
 * GET    /phone/api/fault-rules                             → { rules: FaultRule[] }
 * POST   /phone/api/fault-rules          NewFaultRule       → FaultRule  (with the id of one: changes it)
 * DELETE /phone/api/fault-rules/:id, /phone/api/fault-rules → { rules: FaultRule[] }
 * GET    /phone/api/rules                                   → RulesState
 * PUT    /phone/api/rules                RulesChange        → RulesState
 * GET    /phone/api/tokens                                  → { tokens: TokenView[] }
 * POST   /phone/api/tokens/:id/acts      TokenAct           → TokenView
 * GET    /phone/api/deliveries?failed=1&limit=50            → { deliveries: Delivery[] }  newest first
 * GET    /phone/api/api-calls?failed=1&path=messages&limit=50   → { calls: ApiCall[] }  newest first
 * POST   /phone/api/deliveries/:id/resend                   → Delivery
 * POST   /phone/api/deliveries/resend-failed                → { deliveries: Delivery[] }  (every one that failed or waits for another attempt)
 * GET    /phone/api/templates?wabaId=                       → { templates: TemplateView[] }  newest first
 * POST   /phone/api/templates/:id/{act}  TemplateAct[act]   → TemplateView  (see TemplateActs; an empty body is none)
 * POST   /phone/api/template-reviews     PlannedReview      → PlannedReview (decides reviews of templates to come)
 * POST   /phone/api/start-over                              → World    (forgets chats and deliveries, keeps numbers and customers)
 *
 * Errors: `{ error: { code: string, message: string } }` with a 4xx status.
 */
import type { FaultRule } from "./faults/types.ts";
import type { Rules } from "./rules/rules.ts";

export type { FaultKind, FaultRule, NewFaultRule } from "./faults/types.ts";
export type { Limits, RulesChange } from "./rules/rules.ts";

export type World = {
  clock: Clock;
  faults: Faults;
  businesses: BusinessNumber[];
  customers: Customer[];
  apps: AppView[];
  /** Where "Open the inbox" leads, when whoever started the emulator told it. */
  inboxUrl: string | null;
};

/** Who hears webhooks, and where. */
export type AppView = { id: string; name: string; callbackUrl: string | null; fields: string[] };

export type Platform = "whatsapp" | "instagram" | "messenger";

/** Whom a person can write to: a WhatsApp number, or a Page or an Instagram account under its own id. */
export type BusinessNumber = {
  platform: Platform;
  phoneNumberId: string;
  /** Empty for Instagram and Messenger. */
  wabaId: string;
  /** As Meta formats it, e.g. `+972 55-500-0100`; the handle on Instagram, the Page's name on Messenger. */
  displayPhoneNumber: string;
  verifiedName: string;
  /** CSS-safe picture address or null. */
  pictureUrl: string | null;
  /** The catalogue that is connected and shown, or null. */
  catalogId: string | null;
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
/** What can be changed from outside. `waId`: the person moves to another number; null `username` gives it up. */
export type CustomerPatch = Partial<
  Pick<Customer, "name" | "language" | "online" | "slow" | "readReceipts" | "blockedNumbers" | "username">
> & { waId?: string };

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
  edited: boolean;
  /** Deleted for everyone: `content` is what it was, and is not shown. */
  deleted: boolean;
  forwarded: "once" | "often" | null;
  /** What the person tapped before they wrote it. */
  ad?: ShownAd;
  content: ChatContent;
};
export type ShownAd = Pick<AdReferral, "headline" | "body" | "sourceUrl" | "imageUrl">;
/** A file in a chat. `url` is same-origin and needs no token; null when the phone could not load it. */
export type ChatMedia = {
  mediaId: string;
  url: string | null;
  mimeType: string;
  sizeBytes: number;
  fileName: string | null;
};
export type MediaKind = "image" | "video" | "audio" | "document" | "sticker";

/** What stands above the body of an interactive message or a template. */
export type Header =
  | { type: "text"; text: string }
  | { type: "image" | "video" | "document"; media: ChatMedia }
  | { type: "location"; latitude: number; longitude: number; name: string | null; address: string | null }
  | { type: "product"; product: Product };

/** A catalogue item as the phone knows it; `name` falls back to the retailer id when it is not in the catalogue. */
export type Product = {
  catalogId: string;
  retailerId: string;
  name: string;
  description: string | null;
  /** Minor units, null when the catalogue has no price. */
  priceMinor: number | null;
  currency: string | null;
  imageUrl: string | null;
  available: boolean;
};

/**
 * Under a template or on a carousel's card. Only `reply` sends something; the others act on the phone. Without a text
 * the words are the phone's own.
 */
export type ChatButton =
  | { kind: "reply"; id: string; text: string }
  | { kind: "url"; text: string; url: string }
  | { kind: "phone"; text: string; phoneNumber: string }
  | { kind: "copy_code"; text: string; code: string }
  | { kind: "flow"; text: string; flow: FlowCall }
  /** `thumbnail`: under a template, whose header it is not, the product shown above the words. */
  | { kind: "catalog"; text: string; catalogId: string; thumbnail?: Product }
  | { kind: "products"; text: string; catalogId: string; sections: ProductSection[]; thumbnail?: Product }
  | { kind: "product"; text: string; product: Product }
  | { kind: "contact_request"; text: string }
  | { kind: "call"; text: string }
  /** "Review and pay", "Review order". */
  | { kind: "order"; text: string; bill: Bill };

/** What a payment message asks for, or what became of it. */
export type Bill = {
  referenceId: string;
  status: string;
  /** Null where only the status is told. */
  totalMinor: number | null;
  currency: string | null;
  lines: OrderLine[];
};

export type ProductSection = { title: string | null; products: Product[] };

/** A flow to be opened: its screens by the published JSON, the first screen and its data. */
export type FlowCall = {
  flowId: string;
  flowToken: string;
  /** Asks the flow's endpoint for each screen instead of going by the JSON alone. */
  dataExchange: boolean;
  screen: string | null;
  data: Record<string, unknown>;
  /** Sent in draft mode: the JSON is `GET /phone/api/flows/:id?draft=1`. */
  draft?: boolean;
};

export type CarouselCard = {
  header: Header | null;
  /** Of Messenger's and Instagram's cards, above the body. */
  title?: string;
  body: string | null;
  buttons: ChatButton[];
};

export type ContactCard = {
  name: string;
  phones: { phone: string; waId: string | null; type: string | null }[];
  emails: string[];
  organisation: string | null;
};

/** A card as a person sends it: only the name must be there. */
export type SentCard = Partial<Omit<ContactCard, "name" | "phones">> & {
  name: string;
  phones?: { phone: string; waId?: string | null; type?: string | null }[];
};

export type OrderLine = {
  retailerId: string;
  name: string;
  quantity: number;
  priceMinor: number;
  currency: string;
};

export type ChatContent =
  /**
   * `quickReplies` (Instagram, Messenger) stand under the newest message only and vanish when answered. `about`: words
   * about a story of the business.
   */
  | { type: "text"; body: string; quickReplies?: { id: string; text: string }[]; about?: "story" }
  | { type: MediaKind; media: ChatMedia; caption: string | null; voice: boolean }
  | {
      type: "buttons";
      header: Header | null;
      body: string;
      footer: string | null;
      buttons: { id: string; title: string }[];
    }
  | {
      type: "list";
      header: Header | null;
      body: string;
      footer: string | null;
      button: string;
      sections: { title: string | null; rows: { id: string; title: string; description: string | null }[] }[];
    }
  /** A body with one button: `cta_url`, `flow`, `catalog_message`, `voice_call`, `order_details` … */
  | { type: "action"; header: Header | null; body: string | null; footer: string | null; button: ChatButton }
  /** The business asks for something the person can give with one tap. */
  | { type: "request"; what: "location" | "contact" | "call_permission"; body: string }
  | { type: "address_request"; body: string; footer: string | null; country: string; values: Record<string, string> }
  | { type: "product"; body: string | null; footer: string | null; product: Product }
  | { type: "product_list"; header: string; body: string; footer: string | null; sections: ProductSection[] }
  | { type: "carousel"; body: string; cards: CarouselCard[] }
  | {
      type: "template";
      name: string;
      category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
      header: Header | null;
      body: string;
      footer: string | null;
      /** A limited-time offer, `expiresAt` ISO. */
      offer: { text: string; expiresAt: string | null } | null;
      buttons: ChatButton[];
      cards: CarouselCard[];
    }
  | { type: "button_reply" | "list_reply"; id: string; title: string; description: string | null }
  /** A tap on a template's quick reply. */
  | { type: "template_reply"; text: string; payload: string }
  | { type: "flow_reply"; title: string; response: Record<string, unknown> }
  | { type: "address_reply"; values: Record<string, string> }
  | { type: "call_permission_reply"; accepted: boolean }
  | { type: "location"; latitude: number; longitude: number; name: string | null; address: string | null }
  | { type: "contacts"; contacts: ContactCard[] }
  | { type: "order"; catalogId: string; text: string | null; lines: OrderLine[] }
  /** A line of the messenger's own in the middle of the chat. */
  | {
      type: "notice";
      what: "number_changed" | "user_id_changed" | "stopped_marketing" | "resumed_marketing" | "called" | "opened";
    }
  /** Sent by the phone, and told to the business as a type it cannot be shown. */
  | { type: "unsupported"; what: string }
  /** Anything else, shown as a labelled card with its raw body. */
  | { type: "other"; label: string; raw: unknown };

/** What a person can do in a chat. `messageId` names the message it answers. */
export type CustomerAct =
  | { type: "text"; body: string; replyTo?: string; forwarded?: "once" | "often"; referral?: AdReferral }
  /** `mediaId` from `POST /phone/api/media`. */
  | {
      type: "media";
      kind: MediaKind;
      mediaId: string;
      caption?: string;
      voice?: boolean;
      replyTo?: string;
      forwarded?: "once" | "often";
      referral?: AdReferral;
    }
  /** `url` comes with places of WhatsApp's own directory. */
  | {
      type: "location";
      latitude: number;
      longitude: number;
      name?: string;
      address?: string;
      url?: string;
      replyTo?: string;
    }
  | { type: "contacts"; contacts: SentCard[]; replyTo?: string }
  /** An empty emoji takes the reaction away. */
  | { type: "reaction"; messageId: string; emoji: string }
  | { type: "button_reply"; messageId: string; id: string }
  | { type: "list_reply"; messageId: string; id: string }
  /** A quick reply of a template, by the `id` of its ChatButton. */
  | { type: "template_reply"; messageId: string; id: string }
  | { type: "flow_reply"; messageId: string; response: Record<string, unknown> }
  | { type: "address_reply"; messageId: string; values: Record<string, string> }
  /** Answers a contact request with the person's own number. */
  | { type: "share_contact"; messageId: string }
  | { type: "call_permission_reply"; messageId: string; accepted: boolean }
  | { type: "order"; catalogId: string; lines: { retailerId: string; quantity: number }[]; text?: string }
  /** A question about a product of the catalogue. */
  | { type: "product_question"; catalogId: string; retailerId: string; body: string }
  /** Within 15 minutes, texts and captions. */
  | { type: "edit"; messageId: string; body: string }
  /** For everyone, within two days. */
  | { type: "delete"; messageId: string }
  /** Opening the chat for the first time, when the business has a welcome message. */
  | { type: "open" }
  | { type: "call" }
  | { type: "marketing"; value: "stop" | "resume" }
  /** Instagram and Messenger: a quick reply, a button of a template, a word about a story, a link to the chat. */
  | { type: "quick_reply" | "postback"; messageId: string; id: string }
  | { type: "story"; what: "reply" | "mention"; body?: string }
  | { type: "share"; url: string; title?: string }
  | { type: "referral"; ref: string }
  /** Something WhatsApp does not pass on to a business. */
  | { type: "unsupported"; what: "poll" | "view_once" | "live_location" | "disappearing" };

/** The person comes from an ad that opens a chat. */
export type AdReferral = {
  headline: string;
  body: string;
  sourceUrl: string;
  sourceId: string;
  /** A post instead of an ad. */
  post?: boolean;
  /** An ad among the status updates. */
  inStatus?: boolean;
  imageUrl?: string;
  videoUrl?: string;
  thumbnailUrl?: string;
  /** What the ad greets with. */
  welcomeMessage?: string;
};

/** A message template for the operator's panel. */
export type TemplateView = {
  id: string;
  wabaId: string;
  name: string;
  language: string;
  category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
  status:
    | "APPROVED"
    | "ARCHIVED"
    | "DISABLED"
    | "IN_APPEAL"
    | "LIMIT_EXCEEDED"
    | "PAUSED"
    | "PENDING"
    | "PENDING_DELETION"
    | "REJECTED";
  quality: "GREEN" | "YELLOW" | "RED" | "UNKNOWN";
  /** With its variables, `{{1}}`. */
  body: string;
  /** As the Graph API has them. */
  components: unknown[];
  rejectedReason: string | null;
  /** When the review ends by itself. */
  reviewAt: string | null;
  /** Pauses for low quality so far; the third disables. */
  pauses: number;
  /** Null while PAUSED: until somebody unpauses it. */
  pausedUntil: string | null;
  /** Announced a day ahead. */
  recategorisation: { category: TemplateView["category"]; at: string | null } | null;
  /** Sends are held for quality assessment until then. */
  heldUntil: string | null;
  heldMessages: number;
};

/** What the desk can do to a template, by the last part of the path, and the body it takes. */
export type TemplateActs = {
  review: {
    decision: "APPROVED" | "REJECTED";
    reason?:
      | "ABUSIVE_CONTENT"
      | "INCORRECT_CATEGORY"
      | "INVALID_FORMAT"
      | "PROMOTIONAL"
      | "SCAM"
      | "TAG_CONTENT_MISMATCH";
    rejectionInfo?: { reason: string; recommendation: string };
    category?: TemplateView["category"];
  };
  /** RED pauses: 3 hours, 6 hours, disabled. GREEN lets held messages go, RED drops them. */
  quality: { score: TemplateView["quality"] };
  /** Without notice at once, else in 24 hours. */
  recategorise: { category: TemplateView["category"]; notice?: boolean };
  status: {
    event:
      | "ARCHIVED"
      | "FLAGGED"
      | "IN_APPEAL"
      | "LIMIT_EXCEEDED"
      | "LOCKED"
      | "PENDING"
      | "PENDING_DELETION"
      | "REINSTATED"
      | "UNARCHIVED";
  };
  pause: undefined;
  unpause: undefined;
  disable: undefined;
  hold: undefined;
  release: undefined;
  drop: undefined;
  delete: undefined;
};

/** A business number, and what stands behind it, as the operator's panel shows and steers it. */
export type NumberState = {
  phoneNumberId: string;
  wabaId: string;
  displayPhoneNumber: string;
  verifiedName: string;
  /** CONNECTED, PENDING, DISCONNECTED, BANNED, RESTRICTED, FLAGGED, RATE_LIMITED or MIGRATED. */
  status: string;
  qualityRating: string;
  messagingLimit: string;
  /** Unique people its portfolio wrote to outside their windows in the last 24 hours. */
  reachedPeople: number;
  throughput: "STANDARD" | "HIGH" | "COEXISTENCE";
  nameStatus: string;
  requestedName: { name: string; status: string } | null;
  registered: boolean;
  verified: boolean;
  codeExpired: boolean;
  official: boolean;
  username: { name: string; status: string } | null;
  maintenanceUntil: string | null;
  /** Of a test number: the only people it may write to. */
  allowedRecipients: string[] | null;
  /** Used in the WhatsApp Business app as well. */
  coexistence: {
    onboardedAt: string;
    sharesHistory: boolean;
    contactsAskedAt: string | null;
    historyAskedAt: string | null;
  } | null;
  /** The verification code that works now. */
  code: { code: string; method: string; expiresAt: string } | null;
  account: {
    name: string;
    review: string;
    ban: string | null;
    restrictions: { type: string; until: string }[];
    restrictedCountries: string[];
    paid: boolean;
    businessId: string;
    businessName: string;
    verification: string;
    maxPhoneNumbers: number;
  };
  health: "AVAILABLE" | "LIMITED" | "BLOCKED";
  /** In words, what keeps it from AVAILABLE. */
  problems: string[];
};

export type OperatorAct = NumberAct | AccountAct | OwnerAct;

/** What Meta does to a number. Each changes it and tells the apps that listen. */
export type NumberAct =
  | { type: "quality"; rating: "GREEN" | "YELLOW" | "RED" | "NA" }
  | { type: "messaging_limit"; level: "TIER_250" | "TIER_2K" | "TIER_10K" | "TIER_100K" | "TIER_UNLIMITED" }
  | { type: "throughput_upgrade" }
  /** `reason` as NAME_FORMAT_UNACCEPTABLE, for a rejection. */
  | { type: "name_decision"; decision: "APPROVED" | "DEFERRED" | "PENDING" | "REJECTED"; reason?: string }
  /** Null: as its registration says. */
  | {
      type: "status";
      status: "BANNED" | "RESTRICTED" | "FLAGGED" | "RATE_LIMITED" | "DISCONNECTED" | "MIGRATED" | null;
    }
  | { type: "code_expired"; expired: boolean }
  /** Somebody asks by mail to switch the PIN off; it is off. */
  | { type: "pin_reset"; step: "requested" | "done" }
  | { type: "official"; approved: boolean }
  | { type: "profile_picture_lost" }
  | { type: "username"; status: "approved" | "reserved" | "deleted"; username?: string }
  /** Null makes it a live number. */
  | { type: "allowed_recipients"; waIds: string[] | null }
  | { type: "remove" };

/** What Meta, or its owner, does to the account and the business behind a number. */
export type AccountAct = AccountChange | AccountNews;
export type AccountChange =
  | { type: "review"; decision: "APPROVED" | "REJECTED" | "PENDING" | "DEFERRED" }
  | { type: "ban"; state: "DISABLE" | "REINSTATE" | "SCHEDULE_FOR_DISABLE" }
  | { type: "restrict"; restrictions: { type: string; days: number; remediation?: string }[] }
  | { type: "lift_restrictions" }
  | { type: "restrict_countries"; countries: string[] }
  | { type: "violation"; violation: string }
  | { type: "delete_account" }
  | { type: "payment"; attached: boolean }
  | { type: "verification"; status: "verified" | "not_verified" | "pending" | "failed" | "rejected" }
  | { type: "phone_number_cap"; most: number }
  | { type: "country"; country: string }
  | { type: "ad_account_linked"; adAccountId: string }
  | { type: "marketing_terms_signed" };
/** Of these the apps hear, and nothing else follows from them here; `partner` shares the account or takes it back. */
export type AccountNews =
  | { type: "limit_alert"; outcome: "DEFERRED" | "FAILED" | "NEED_MORE_INFO" }
  | { type: "international_authentication"; exceptions: string[] }
  | { type: "volume_tier"; category: "UTILITY" | "AUTHENTICATION"; tier: string; region: string }
  | { type: "certification"; status: "APPROVED" | "DISCARDED" | "FAILED" | "PENDING" | "REVOKED"; reasons?: string[] }
  | { type: "partner"; event: "added" | "installed" | "uninstalled"; appId: string; solutionId?: string }
  | {
      type: "partner_solution";
      event: "SOLUTION_CREATED" | "SOLUTION_UPDATED";
      solutionId: string;
      status: "ACTIVE" | "DEACTIVATED" | "DRAFT" | "INITIATED" | "PENDING_DEACTIVATION" | "REJECTED";
    }
  | {
      type: "payment_configuration";
      name: string;
      provider: "razorpay" | "payu" | "billdesk" | "zaakpay";
      merchantId: string;
      status: "Active" | "Needs Connecting" | "Needs Testing";
    }
  /** What Meta read out of a chat that began with an ad; the value in major units. */
  | {
      type: "automatic_event";
      event: "LeadSubmitted" | "Purchase";
      messageId: string;
      clickId?: string;
      currency?: string;
      value?: number;
    };

/** What the owner does on the phone with the WhatsApp Business app. */
export type OwnerAct =
  /** Connects the number to the platform as well; `sharesHistory` is what the owner answers to that question. */
  | { type: "owner_connect"; sharesHistory: boolean }
  | {
      type: "owner_disconnect";
      reason:
        | "ACCOUNT_DISCONNECTED"
        | "BUSINESS_DOWNGRADE"
        | "CHANGE_NUMBER"
        | "COMPANION_INACTIVITY"
        | "PRIMARY_INACTIVITY"
        | "USER_RE_REGISTERED";
      initiatedBy: "USER" | "SYSTEM";
    }
  /** The number moved to another phone, and came back. */
  | { type: "owner_offboard" }
  | { type: "owner_reconnect" }
  | { type: "owner_text"; customerId: string; body: string; replyTo?: string }
  | { type: "owner_media"; customerId: string; kind: MediaKind; mediaId: string; caption?: string }
  | { type: "owner_edit"; messageId: string; body: string }
  | { type: "owner_delete"; messageId: string }
  | { type: "owner_contact"; action: "add" | "remove"; phone: string; name?: string };

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
  /** Share of uploads refused with 131053, and of downloads that answer 500. */
  mediaUploads: number | null;
  mediaDownloads: number | null;
  /** Every token answers 190. */
  tokenExpired: boolean;
};

/** An access token without itself: whoever sees the page may know that it is there. */
export type TokenView = {
  id: string;
  /** Its last letters. */
  ending: string;
  kind: "system_user" | "business" | "user" | "page" | "instagram_user";
  appId: string;
  scopes: string[];
  issuedAt: string;
  expiresAt: string | null;
  /** 458 app removed, 460 password changed, 467 invalid … */
  revokedSubcode: number | null;
  works: boolean;
};
/** `restore` makes it work again, without an end. */
export type TokenAct = { type: "expire" } | { type: "revoke"; subcode: 458 | 460 | 467 } | { type: "restore" };

/** What the emulated Meta allows, tells and charges, beside what the real one does. */
export type RulesState = {
  current: Rules;
  metas: Rules;
  /** What the emulated date makes of `by-date`. */
  pricing: { model: "PMP" | "CBP"; serviceIsCharged: boolean };
};

export type Delivery = {
  id: string;
  at: string;
  appId: string;
  /** What the app subscribed to: `messages`, `account_update` … */
  field: string;
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

/** One call of the Graph API. `request` and `answer` are JSON texts without secrets, at most 16 KB of them. */
export type ApiCall = {
  id: number;
  at: string;
  method: string;
  path: string;
  /** What of the Graph API it is, as `POST /{phone_number}/messages`; null when nothing is done for it. */
  operation: string | null;
  /** Null when the connection was cut. */
  status: number | null;
  /** Meta's error code, null for an answer that is none. */
  code: number | null;
  ms: number;
  request: string;
  answer: string;
};

export type PhoneEvent =
  | { type: "message"; customerId: string; phoneNumberId: string; message: ChatMessage }
  /** A message's tick or reaction changed. */
  | { type: "tick"; customerId: string; phoneNumberId: string; messageId: string; tick: Tick; reaction: string | null }
  /** A message was edited, deleted, or its files arrived: show it anew. */
  | { type: "changed"; customerId: string; phoneNumberId: string; message: ChatMessage }
  | {
      type: "chat";
      customerId: string;
      phoneNumberId: string;
      windowClosesAt: string | null;
      typingUntil: string | null;
    }
  | { type: "customer"; customer: Customer }
  | { type: "delivery"; delivery: Delivery }
  | { type: "call"; call: ApiCall }
  | { type: "template"; template: TemplateView }
  | { type: "clock"; clock: Clock }
  | { type: "faults"; faults: Faults }
  | { type: "fault_rules"; rules: FaultRule[] }
  | { type: "rules"; rules: RulesState }
  | { type: "world" }; // refetch everything
