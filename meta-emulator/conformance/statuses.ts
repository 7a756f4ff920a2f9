import type { ConfigOverrides } from "../src/config.ts";
import type { Rules } from "../src/rules/rules.ts";
import type { WorldDescription } from "../src/world/describe.ts";

/**
 * How each documented status webhook comes about: a template or text is sent to somebody, and the POST that tells the
 * status in the fixture has the fixture's shape. `value` is what it says besides.
 */
export type StatusCase = {
  /** `fixtures/whatsapp.<fixture>.json` */
  fixture: string;
  config?: Omit<ConfigOverrides, "rules"> & { rules?: { [Section in keyof Rules]?: Partial<Rules[Section]> } };
  world?: WorldDescription;
  /** Graph or control calls before the send. */
  before?: [method: string, path: string, body?: unknown][];
  /** Left out: a utility template to Dana. */
  send?: Record<string, unknown>;
  /** Calls after it was delivered; `$id` stands for the message. */
  after?: [method: string, path: string, body?: unknown][];
  /** Part of the status. */
  status?: Record<string, unknown>;
  /** Documented properties that do not arise here, and why. */
  without?: { paths: RegExp; because: string };
};

const number = "200000000000001";
const app = "400000000000001";
const dana = `/control/customers/dana/chats/${number}`;
const writes = (more: Record<string, unknown> = {}): [string, string, unknown] => [
  "POST",
  "/control/customers/dana/messages",
  { phoneNumberId: number, type: "text", body: "hi", ...more },
];
const template = (name: string, more: Record<string, unknown> = {}) => ({
  type: "template",
  template: { name, language: { code: "en_US" }, ...more },
});
const callback = { biz_opaque_callback_data: "order:42:msg:7" };
const text = { type: "text", text: { body: "hello" } };
const code = {
  ...template("code", {
    components: [
      { type: "body", parameters: [{ type: "text", text: "123456" }] },
      { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "123456" }] },
    ],
  }),
  to: "919999900000",
};
const fails = (failure: number): StatusCase => ({
  fixture: `status.failed-${failure}`,
  before: [["POST", "/control/fault-rules", { kind: "send_fails", code: failure }]],
  send: { ...template("ready"), ...callback },
  status: { errors: [{ code: failure }] },
});

export const statusCases: StatusCase[] = [
  { fixture: "status.sent-utility-v24", send: { ...template("ready"), ...callback } },
  { fixture: "status.delivered-utility", send: { ...template("ready"), ...callback } },
  {
    fixture: "status.delivered-utility-free-window",
    config: { rules: { pricing: { service: "free_customer_service" } } },
    before: [writes()],
    status: { pricing: { billable: false, pricing_model: "PMP", type: "free_customer_service", category: "utility" } },
  },
  {
    fixture: "status.delivered-authentication-international",
    world: { customers: [{ id: "asha", name: "Asha Example", waId: "919999900000", language: "en" }] },
    send: code,
    status: { pricing: { billable: true, type: "regular", category: "authentication-international" } },
  },
  {
    fixture: "status.delivered-bsuid-only",
    world: { portfolios: [{ id: "300000000000001", parentAccountId: "300000000000090" }] },
    send: { ...template("ready"), to: undefined, recipient: "US.13491208655302740002" },
  },
  {
    fixture: "status.delivered-service-billable-2026-10",
    config: { rules: { pricing: { service: "regular" } } },
    before: [writes()],
    send: text,
    status: { pricing: { billable: true, type: "regular", category: "service" } },
  },
  {
    fixture: "status.delivered-service-free-window",
    before: [writes()],
    send: text,
    status: { pricing: { billable: false, type: "free_customer_service", category: "service" } },
  },
  {
    fixture: "status.sent-free-entry-point",
    before: [
      writes({
        referral: {
          headline: "Pizza",
          body: "Half price",
          sourceUrl: "https://example.com/ad",
          sourceId: "120000000001",
        },
      }),
    ],
    send: text,
    status: { conversation: { origin: { type: "referral_conversion" } }, pricing: { type: "free_entry_point" } },
  },
  {
    fixture: "status.sent-marketing-v23",
    world: { apps: [{ id: app, webhookVersion: "v23.0" }] },
    send: template("news"),
    status: { conversation: { origin: { type: "marketing" } }, pricing: { category: "marketing" } },
  },
  {
    fixture: "status.sent-cbp-legacy",
    config: { rules: { pricing: { model: "CBP" } } },
    world: { apps: [{ id: app, webhookVersion: "v23.0" }] },
    before: [writes()],
    send: text,
    without: { paths: /contacts|recipient_user_id/, because: "user ids came later than conversation pricing" },
  },
  { fixture: "status.read-no-pricing", after: [["POST", `${dana}/read`]] },
  {
    fixture: "status.read-implies-delivered",
    config: { rules: { statuses: { readAtOnce: 1, skipDelivered: 1 } } },
    send: template("news"),
    status: { pricing: { category: "marketing" } },
  },
  {
    fixture: "status.played-voice",
    config: { linkedMedia: "trust" },
    before: [writes()],
    send: { type: "audio", audio: { link: "https://example.com/voice.ogg", voice: true } },
    after: [["POST", `${dana}/play`, { messageId: "$id" }]],
  },
  {
    fixture: "status.batch-two-statuses",
    config: { rules: { delivery: { batchStatusesMs: 200 } } },
  },
  ...[130472, 131000, 131026, 131042, 131047, 131048, 131049, 131050, 131053, 132015].map(fails),
];

/** Documented and not arising here. */
export const statusesLeftOut: Record<string, string> = {
  "status.read-group": "groups are refused with 131051",
};
