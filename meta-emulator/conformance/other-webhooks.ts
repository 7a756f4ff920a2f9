import type { Step, WebhookCase } from "./webhook-case.ts";

const number = "200000000000001";
const flow: Step = {
  call: ["POST", "/control/flows", { wabaId: "100000000000001", name: "Feedback", id: "620000000000001" }],
};
const json = {
  version: "7.2",
  screens: [
    {
      id: "FEEDBACK",
      title: "Feedback",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [{ type: "Footer", label: "Send", "on-click-action": { name: "complete", payload: {} } }],
      },
    },
  ],
};
const alert = (event: string, more: Record<string, unknown> = {}): Step => ({
  call: ["POST", "/control/flows/620000000000001/alerts", { event, ...more }],
});
const prefers = (value: string): Step => ({ person: "dana", act: { type: "marketing", value }, quiet: true });
const second = { waba: "100000000000002", number: "200000000000002" };

/** What is left: flows, preferences, and what Meta tells of the number itself. */
export const otherWebhooks: WebhookCase[] = [
  {
    fixture: "whatsapp.flows.status-change",
    steps: [
      { call: ["POST", "/control/flows", { wabaId: "100000000000001", name: "Feedback", json }] },
      { call: ["POST", "/v24.0/$0/publish"] },
    ],
  },
  {
    fixture: "whatsapp.flows.endpoint-error-rate",
    steps: [
      flow,
      alert("ENDPOINT_ERROR_RATE", { errors: [{ errorType: "TIMEOUT", errorRate: 33.33, errorCount: 1 }] }),
    ],
  },
  ...["CLIENT_ERROR_RATE", "ENDPOINT_LATENCY", "ENDPOINT_AVAILABILITY", "FLOW_VERSION_EXPIRY_WARNING"].map(
    (event): WebhookCase => ({
      kind: `flows ${event}`,
      says: { field: "flows", event },
      steps: [flow, alert(event)],
    }),
  ),
  { fixture: "whatsapp.user-preferences.stop", steps: [prefers("stop")] },
  { fixture: "whatsapp.user-preferences.resume", steps: [prefers("stop"), prefers("resume")] },
  {
    kind: "user_id_update",
    says: { field: "user_id_update" },
    steps: [
      { person: "dana", act: { type: "text", body: "hi" } },
      { change: "dana", to: { waId: "15555550124" } },
    ],
  },
  {
    fixture: "whatsapp.messages.errors-130429",
    config: {
      rules: {
        limits: {
          throughput: { standard: 1, high: 1, coexistence: 1 },
          throughputWebhook: true,
        },
      },
    },
    steps: [
      { call: ["POST", "/control/clock", { running: false }] },
      { post: { type: "text", text: { body: "one" } } },
      { post: { type: "text", text: { body: "two" } }, refused: true },
    ],
  },
  {
    fixture: "whatsapp.message.batch-two-tenants",
    config: { rules: { delivery: { batchMessagesMs: 300 } } },
    world: {
      portfolios: [{ id: "300000000000002", name: "Second Ltd" }],
      wabas: [{ id: second.waba, portfolioId: "300000000000002", subscribedApps: ["400000000000001"] }],
      phoneNumbers: [
        { id: second.number, wabaId: second.waba, displayPhoneNumber: "+1 555-555-0200", verifiedName: "Second" },
      ],
    },
    says: { "metadata.phone_number_id": second.number },
    steps: [
      { person: "dana", act: { type: "text", body: "first" }, quiet: true },
      { person: "noa", act: { type: "text", body: "second", phoneNumberId: second.number }, quiet: true },
    ],
  },
  ...["ACCEPTED", "REJECTED"].map(
    (status): WebhookCase => ({
      kind: `calls ${status}`,
      says: { field: "calls", status },
      steps: [
        { call: ["POST", `/v24.0/${number}/settings`, { calling: { status: "ENABLED" } }] },
        { person: "dana", act: { type: "text", body: "hi" } },
        {
          send: {
            type: "interactive",
            interactive: {
              type: "call_permission_request",
              body: { text: "May we?" },
              action: { name: "call_permission_request" },
            },
          },
        },
        { person: "dana", act: { type: "call_permission_reply", messageId: "$2", accepted: true } },
        {
          call: [
            "POST",
            `/v24.0/${number}/calls`,
            {
              messaging_product: "whatsapp",
              to: "15555550123",
              action: "connect",
              session: { sdp_type: "offer", sdp: "v=0" },
            },
          ],
        },
        { call: ["POST", "/control/phone-calls/$4", { act: status === "ACCEPTED" ? "pick_up" : "decline" }] },
      ],
    }),
  ),
];
