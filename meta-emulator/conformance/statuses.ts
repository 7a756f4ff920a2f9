import type { ConfigOverrides } from "../src/config.ts";
import type { Rules } from "../src/rules/rules.ts";
import type { WorldDescription } from "../src/world/describe.ts";
import type { Step, WebhookCase } from "./webhook-case.ts";

type Call = [method: string, path: string, body?: unknown];
type Given = {
  fixture: string;
  config?: Omit<ConfigOverrides, "rules"> & { rules?: { [Section in keyof Rules]?: Partial<Rules[Section]> } };
  world?: WorldDescription;
  /** Graph or control calls before the send. */
  before?: Call[];
  /** Left out: a utility template to Dana. */
  send?: Record<string, unknown>;
  /** Calls after it was delivered; `$id` stands for the message. */
  after?: Call[];
  without?: WebhookCase["without"];
};

const number = "200000000000001";
const app = "400000000000001";
const dana = `/control/customers/dana/chats/${number}`;
const writes = (more: Record<string, unknown> = {}): Call => [
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
const fails = (failure: number): Given => ({
  fixture: `whatsapp.status.failed-${failure}`,
  before: [["POST", "/control/fault-rules", { kind: "send_fails", code: failure }]],
  send: { ...template("ready"), ...callback },
});

const given: Given[] = [
  { fixture: "whatsapp.status.sent-utility-v24", send: { ...template("ready"), ...callback } },
  { fixture: "whatsapp.status.delivered-utility", send: { ...template("ready"), ...callback } },
  {
    fixture: "whatsapp.status.delivered-utility-free-window",
    config: { rules: { pricing: { service: "free_customer_service" } } },
    before: [writes()],
  },
  {
    fixture: "whatsapp.status.delivered-authentication-international",
    world: { customers: [{ id: "asha", name: "Asha Example", waId: "919999900000", language: "en" }] },
    send: code,
  },
  {
    fixture: "whatsapp.status.delivered-bsuid-only",
    world: { portfolios: [{ id: "300000000000001", parentAccountId: "300000000000090" }] },
    send: { ...template("ready"), to: undefined, recipient: "US.13491208655302740002" },
  },
  {
    fixture: "whatsapp.status.delivered-service-billable-2026-10",
    config: { rules: { pricing: { service: "regular" } } },
    before: [writes()],
    send: text,
  },
  {
    fixture: "whatsapp.status.delivered-service-free-window",
    before: [writes()],
    send: text,
  },
  {
    fixture: "whatsapp.status.sent-free-entry-point",
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
  },
  {
    fixture: "whatsapp.status.sent-marketing-v23",
    world: { apps: [{ id: app, webhookVersion: "v23.0" }] },
    send: template("news"),
  },
  {
    fixture: "whatsapp.status.sent-cbp-legacy",
    config: { rules: { pricing: { model: "CBP" } } },
    world: { apps: [{ id: app, webhookVersion: "v23.0" }] },
    before: [writes()],
    send: text,
    without: { paths: /contacts|recipient_user_id/, because: "user ids came later than conversation pricing" },
  },
  { fixture: "whatsapp.status.read-no-pricing", after: [["POST", `${dana}/read`]] },
  {
    fixture: "whatsapp.status.read-implies-delivered",
    config: { rules: { statuses: { readAtOnce: 1, skipDelivered: 1 } } },
    send: template("news"),
  },
  {
    fixture: "whatsapp.status.played-voice",
    config: { linkedMedia: "trust" },
    before: [writes()],
    send: { type: "audio", audio: { link: "https://example.com/voice.ogg", voice: true } },
    after: [["POST", `${dana}/play`, { messageId: "$id" }]],
  },
  {
    fixture: "whatsapp.status.batch-two-statuses",
    config: { rules: { delivery: { batchStatusesMs: 200 } } },
  },
  ...[130472, 131000, 131026, 131042, 131047, 131048, 131049, 131050, 131053, 132015].map(fails),
];

const templates: Step[] = [
  { name: "news", category: "MARKETING", body: "New things in the shop." },
  { name: "ready", category: "UTILITY", body: "Your order is ready." },
  { name: "code", category: "AUTHENTICATION" },
].map((each) => ({ call: ["POST", "/control/templates", each] }));

/** What becomes of messages. */
export const statuses: WebhookCase[] = given.map(
  ({ fixture, config, world, before = [], send, after = [], without }) => {
    const message = send ?? template("ready");
    const made = [...templates, ...before.map((call): Step => ({ call }))];
    const then = after.map((call): Step => JSON.parse(JSON.stringify({ call }).replaceAll("$id", `$${made.length}`)));
    return {
      fixture,
      ...(config ? { config: config as ConfigOverrides } : {}),
      ...(world ? { world } : {}),
      steps: [...made, after.length > 0 ? { send: message } : { post: message }, ...then],
      ...(without ? { without } : {}),
    };
  },
);
