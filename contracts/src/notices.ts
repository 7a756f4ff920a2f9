import { z } from "zod";
import { Language } from "./basics.ts";
import { charges } from "./usage.ts";

/**
 * What a customer may be told of an order, in its order; `unconfirmed`: nobody has answered yet; `edited`, `paid` (online) and
 * `refunded` (not in cash) at any time in between.
 */
export const noticeSteps = [
  "unconfirmed",
  "confirmed",
  "preparing",
  "ready",
  "out_for_delivery",
  "delivered",
  "cancelled",
  "edited",
  "paid",
  "refunded",
] as const;
export const NoticeStep = z.enum(noticeSteps);
export type NoticeStep = z.infer<typeof NoticeStep>;

/** What is told of money, whatever step the order is at: each of them once, and none takes another's place. */
export const isMoneyStep = (step: NoticeStep): boolean => step === "paid" || step === "refunded";

/** Why a customer is not told, as `reason` of an order's change and `detail` of its line in the timeline. */
export const noticeReasons = [
  "not_needed",
  "switched_off",
  "told_already",
  "no_conversation",
  "template_not_approved",
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** What became of an update to the customer: of a line in an order's timeline. */
export const NoticeLine = z.object({
  step: NoticeStep,
  language: Language,
  /** `template` outside the customer's 24 hours; null where nothing could be sent. */
  by: z.enum(["text", "template"]).nullable(),
  /** Of its message. `withdrawn`: the order moved on before it went. */
  state: z.enum(["waiting", "sent", "delivered", "read", "failed", "withdrawn"]).nullable(),
  /** What Meta said it charges, once it did, and as what (utility, service …). It never names an amount. */
  charge: z.enum(charges).nullable(),
  category: z.string().nullable(),
  /** It was not told, is still true, and nothing was told since. */
  canSendAgain: z.boolean(),
});
export type NoticeLine = z.infer<typeof NoticeLine>;

/** Answer of `POST /api/orders/:id/notices/again`. */
export const NoticeSent = z.object({ notificationSent: z.boolean(), reason: z.string().nullable() });

export const templateStatuses = ["unsent", "pending", "approved", "rejected", "paused", "disabled", "deleted"] as const;
export const TemplateState = z.object({
  key: z.string(),
  language: Language,
  /** Filled in with examples. */
  body: z.string(),
  button: z.string().nullable(),
  /** `unsent`: not handed in yet, or not taken, as `reason` then says. */
  status: z.enum(templateStatuses),
  /** Meta's word or code, and its explanation. */
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  category: z.string().nullable(),
  canSubmit: z.boolean(),
});
export type TemplateState = z.infer<typeof TemplateState>;

/** Answer of `GET /api/notices`. */
export const Notices = z.object({
  /** A number is connected, so that there is an account for templates. */
  isConnected: z.boolean(),
  steps: z.array(
    z.object({
      step: NoticeStep,
      isOn: z.boolean(),
      isOnByDefault: z.boolean(),
      /** Keys of its texts among the automation's. */
      texts: z.array(z.string()),
      templates: z.array(TemplateState),
    }),
  ),
  /** To those who run the business. */
  house: z.array(TemplateState),
});
export type Notices = z.infer<typeof Notices>;
export const SwitchNotice = z.object({ isOn: z.boolean() });
export const SubmitTemplate = z.object({ key: z.string().max(60), language: Language });
