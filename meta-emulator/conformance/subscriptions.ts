import type { RequestCase } from "./request-case.ts";

const app = "/v24.0/400000000000001/subscriptions";
const waba = "/v24.0/100000000000001/subscribed_apps";
const number = "/v24.0/200000000000001";
const callback = { callback_url: "{callback}", verify_token: "{verifyToken}" };
const override = { override_callback_uri: "{callback}", verify_token: "{verifyToken}" };
const success = "graph.success";
const ofApp = (name: string, body: Record<string, unknown>, more: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: app,
  token: "app",
  prepare: "a server",
  body: { ...callback, ...body },
  ...more,
});
const ofWaba = (name: string, body: Record<string, unknown>, more: Partial<RequestCase> = {}): RequestCase => ({
  name,
  method: "POST",
  path: waba,
  prepare: "a server",
  body,
  ...more,
});

/** Who hears of what, where. `{callback}` is a server that answers the verification. */
export const cases: RequestCase[] = [
  ...["whatsapp_business_account", "page", "instagram"].map((object) =>
    ofApp(`an app to ${object}`, { object, fields: "messages", include_values: true }, { fixture: success }),
  ),
  ofApp("an app to nothing", { fields: "messages" }, { code: 100 }),
  ofApp("an app to a field that is not there", { object: "page", fields: "weather" }, { code: 100 }),
  ofApp(
    "an app with a server that answers something else",
    { object: "page", fields: "messages", verify_token: "wrong" },
    { code: 2200 },
  ),
  ofApp("an app by a system token", { object: "page", fields: "messages" }, { token: "token", code: 15 }),
  {
    name: "what an app hears",
    method: "GET",
    path: app,
    token: "app",
    answer: { data: [{ object: "whatsapp_business_account", active: true }] },
  },
  {
    name: "an app no more",
    method: "DELETE",
    path: app,
    token: "app",
    query: { object: "whatsapp_business_account" },
    fixture: success,
  },
  ofWaba("an account", {}, { fixture: success }),
  ofWaba("an account with a place of its own", override, { fixture: success }),
  ofWaba("a place before the account is subscribed", override, { prepare: "a server, nothing subscribed", code: 100 }),
  ofWaba("a place without a verify token", { override_callback_uri: "{callback}" }, { code: 131008 }),
  ofWaba("a place that answers something else", { ...override, verify_token: "wrong" }, { code: 2200 }),
  ofWaba(
    "a place with an address too long",
    { ...override, override_callback_uri: `https://example.com/${"x".repeat(200)}` },
    { code: 100 },
  ),
  {
    name: "who hears of an account",
    method: "GET",
    path: waba,
    prepare: "a place of its own",
    fixture: "graph.waba.subscribed-apps",
  },
  { name: "an account no more", method: "DELETE", path: waba, fixture: success },
  {
    name: "a number with a place of its own",
    method: "POST",
    path: number,
    prepare: "a server",
    body: { webhook_configuration: override },
    fixture: success,
  },
  {
    name: "a number's place taken away",
    method: "POST",
    path: number,
    body: { webhook_configuration: { override_callback_uri: "" } },
    fixture: success,
  },
  {
    name: "where a number is heard",
    method: "GET",
    path: number,
    query: { fields: "webhook_configuration" },
    shape: ["id: string", "webhook_configuration.application: string"],
  },
];
