/**
 * Every refusal a caller can meet: its HTTP status and how loudly the server logs it. The web switches on codes, never
 * on text; answers are RFC 9457 problem details (`Problem`). Codes are `room.reason`.
 */
export const errorCodes = {
  "request.invalid": { status: 400, log: "debug" },
  "request.not_json": { status: 400, log: "debug" },
  "request.too_large": { status: 413, log: "info" },
  "request.not_found": { status: 404, log: "debug" },
  "request.rate_limited": { status: 429, log: "info" },
  "request.cross_site": { status: 403, log: "warn" },
  "request.conflict": { status: 409, log: "debug" },
  "request.key_reused": { status: 409, log: "info" },
  "server.unexpected": { status: 500, log: "error" },
  "server.unavailable": { status: 503, log: "warn" },

  "auth.signed_out": { status: 401, log: "debug" },
  "auth.wrong_credentials": { status: 401, log: "info" },
  "auth.link_invalid": { status: 401, log: "info" },
  "auth.email_taken": { status: 409, log: "debug" },
  "auth.forbidden": { status: 403, log: "info" },
  "auth.password_weak": { status: 400, log: "debug" },

  "business.required": { status: 400, log: "debug" },
  "business.not_found": { status: 404, log: "debug" },
  "business.suspended": { status: 403, log: "info" },
  "business.slug_taken": { status: 409, log: "debug" },
  "delivery_area.not_found": { status: 404, log: "debug" },
  "delivery_area.too_many": { status: 422, log: "debug" },
  "member.not_found": { status: 404, log: "debug" },
  "api_key.not_found": { status: 404, log: "debug" },
  "view.not_found": { status: 404, log: "debug" },
  "view.too_many": { status: 422, log: "debug" },

  "channel.not_found": { status: 404, log: "debug" },
  "channel.alert_not_found": { status: 404, log: "debug" },
  "channel.taken": { status: 409, log: "info" },
  "channel.rejected_by_meta": { status: 422, log: "info" },
  "channel.unreachable": { status: 502, log: "warn" },
  "webhook.bad_signature": { status: 401, log: "warn" },
  "webhook.bad_verify_token": { status: 403, log: "warn" },
  "webhook.delivery_not_found": { status: 404, log: "debug" },
  "webhook.replay_not_found": { status: 404, log: "debug" },
  "webhook.nothing_to_replay": { status: 422, log: "debug" },
  "webhook.too_many_to_replay": { status: 422, log: "debug" },

  "customer.not_found": { status: 404, log: "debug" },
  "customer.address_not_found": { status: 404, log: "debug" },
  "customer.field_not_found": { status: 404, log: "debug" },
  /** Not of the field's kind. */
  "customer.field_invalid": { status: 422, log: "debug" },
  "customer.already_merged": { status: 409, log: "debug" },

  "catalogue.category_not_found": { status: 404, log: "debug" },
  "catalogue.category_in_use": { status: 409, log: "debug" },
  "catalogue.product_not_found": { status: 404, log: "debug" },
  "catalogue.option_group_not_found": { status: 404, log: "debug" },
  "catalogue.option_group_in_use": { status: 409, log: "debug" },
  "catalogue.sku_taken": { status: 409, log: "debug" },
  "catalogue.picture_unsupported": { status: 422, log: "debug" },
  "catalogue.synonym_not_found": { status: 404, log: "debug" },
  "catalogue.synonym_target_not_found": { status: 404, log: "debug" },
  "catalogue.synonym_exists": { status: 409, log: "debug" },
  "catalogue.synonym_is_name": { status: 409, log: "debug" },
  "catalogue.synonyms_full": { status: 409, log: "debug" },

  "file.not_found": { status: 404, log: "debug" },
  "file.not_fetchable": { status: 409, log: "debug" },
  "file.not_ready": { status: 409, log: "debug" },
  "file.empty": { status: 422, log: "debug" },
  "file.too_large": { status: 413, log: "debug" },
  "file.unsupported": { status: 422, log: "debug" },

  "conversation.not_found": { status: 404, log: "debug" },
  "conversation.cart_changed": { status: 409, log: "debug" },
  /** `details`: `Answered`. */
  "conversation.answered_meanwhile": { status: 409, log: "debug" },
  "conversation.window_closed": { status: 409, log: "debug" },
  /** Not an address that a push service could be at. */
  "push.address_refused": { status: 422, log: "info" },
  "push.device_not_found": { status: 404, log: "debug" },
  "conversation.taken": { status: 409, log: "debug" },
  "conversation.snooze_past": { status: 422, log: "debug" },
  "label.not_found": { status: 404, log: "debug" },
  "label.name_taken": { status: 409, log: "debug" },
  "label.too_many": { status: 422, log: "debug" },
  "team.not_found": { status: 404, log: "debug" },
  "team.name_taken": { status: 409, log: "debug" },
  "team.too_many": { status: 422, log: "debug" },
  "message.not_found": { status: 404, log: "debug" },
  "message.not_retryable": { status: 409, log: "debug" },
  "message.not_cancellable": { status: 409, log: "debug" },
  "message.not_settleable": { status: 409, log: "debug" },
  "message.unsendable": { status: 422, log: "debug" },

  "canned_response.not_found": { status: 404, log: "debug" },
  "canned_response.shortcut_taken": { status: 409, log: "debug" },
  "canned_response.too_many": { status: 422, log: "debug" },
  /** `details`: the names nobody can fill, and those that can be. */
  "canned_response.unknown_variable": { status: 422, log: "debug" },
  /** It does not wait for a time or an answer any more. */
  "message.not_waiting": { status: 409, log: "debug" },

  "language_model.not_found": { status: 404, log: "debug" },
  "language_model.address_refused": { status: 422, log: "info" },
  "language_model.key_missing": { status: 422, log: "debug" },

  "order.not_found": { status: 404, log: "debug" },
  /** An edit took the line out meanwhile. */
  "order.line_gone": { status: 409, log: "debug" },
  "order.illegal_transition": { status: 409, log: "debug" },
  "order.not_cancellable": { status: 409, log: "debug" },
  "order.not_recallable": { status: 409, log: "debug" },
  "order.illegal_payment": { status: 409, log: "debug" },
  "order.amount_not_possible": { status: 409, log: "debug" },
  "order.sold_out": { status: 409, log: "debug" },
  "order.discount_too_large": { status: 422, log: "debug" },
  "order.discount_unexplained": { status: 422, log: "debug" },
  "order.not_editable": { status: 409, log: "debug" },
  "order.price_changed": { status: 409, log: "debug" },
  "order.already_printed": { status: 409, log: "debug" },
  "order.changed_meanwhile": { status: 409, log: "debug" },
  /** It is fetched, or over: nobody carries it. */
  "order.not_carried": { status: 409, log: "debug" },
  /** No order has the link, or it is over and done with. */
  "order.link_expired": { status: 404, log: "debug" },
  /** Nothing is to be told again: it was told, or is not true any more. */
  "order.notice_not_due": { status: 409, log: "debug" },
  "order.empty": { status: 422, log: "debug" },
  /** Which product is meant, or delivery or pickup, was not decided. */
  "order.unsettled": { status: 422, log: "debug" },
  "order.product_unavailable": { status: 422, log: "debug" },
  "order.quantity_invalid": { status: 422, log: "debug" },
  "order.too_large": { status: 422, log: "debug" },
  "order.option_invalid": { status: 422, log: "debug" },
  "order.option_missing": { status: 422, log: "debug" },
  "order.address_missing": { status: 422, log: "debug" },
  "order.fulfilment_unavailable": { status: 422, log: "debug" },
  "order.payment_unavailable": { status: 422, log: "debug" },
  "order.below_minimum": { status: 422, log: "debug" },
  "order.area_not_served": { status: 422, log: "debug" },
  "order.closed": { status: 409, log: "debug" },
  "order.time_not_possible": { status: 422, log: "debug" },
  /** Not a number that could be called back. */
  "order.phone_invalid": { status: 422, log: "debug" },
  /** `details`: which way and until when; none where chat orders are off altogether. */
  "order.intake_paused": { status: 409, log: "debug" },

  "payment.not_connected": { status: 409, log: "debug" },
  "payment.key_missing": { status: 422, log: "debug" },
  /** The provider could not be asked; trying again may help. */
  "payment.provider_unavailable": { status: 502, log: "warn" },
  /** It was asked and refused. */
  "payment.provider_refused": { status: 422, log: "info" },
  /** What is due became another amount meanwhile. */
  "payment.amount_changed": { status: 409, log: "debug" },
  "payment.nothing_due": { status: 409, log: "debug" },
  "payment.link_not_found": { status: 404, log: "debug" },

  "courier.not_found": { status: 404, log: "debug" },
  "courier.phone_invalid": { status: 422, log: "debug" },
  /** Made up, expired, or revoked. */
  "courier.link_expired": { status: 404, log: "debug" },
  /** It is not theirs any more, or stands elsewhere than they saw. */
  "courier.order_moved": { status: 409, log: "debug" },
  /** Another amount is due than they took. */
  "courier.amount_changed": { status: 409, log: "debug" },
  /** Another amount is in their hands than was seen. */
  "courier.cash_changed": { status: 409, log: "debug" },

  "automation.text_not_found": { status: 404, log: "debug" },
  "automation.text_too_long": { status: 422, log: "debug" },
  "template.not_found": { status: 404, log: "debug" },
  "template.not_submittable": { status: 409, log: "debug" },
  "automation.unknown_variable": { status: 422, log: "debug" },
} as const satisfies Record<string, { status: number; log: "debug" | "info" | "warn" | "error" }>;

export type ErrorCode = keyof typeof errorCodes;

/** RFC 9457 problem details, `application/problem+json`. `details` is for programs; people read the code's translation. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  requestId: string;
  details?: unknown;
  /** With `request.invalid`: which fields and why. */
  issues?: { path: string; message: string }[];
};
