import type { Step, WebhookCase } from "./webhook-case.ts";

const hourMs = 3_600_000;
const waba = "100000000000001";
const stopped: Step = { call: ["POST", "/control/clock", { running: false }] };
const later = (advanceMs: number): Step => ({ call: ["POST", "/control/clock", { advanceMs }] });
const made: Step = {
  call: ["POST", "/control/templates", { name: "order_confirmation", body: "Your order is on its way." }],
};
const act = (name: string, body?: unknown): Step => ({ call: ["POST", `/control/templates/$1/${name}`, body] });
const of = (fixture: string, ...steps: Step[]): WebhookCase => ({
  fixture: `whatsapp.template.${fixture}`,
  steps: [stopped, ...steps],
});
const status = (event: string, ...steps: Step[]): WebhookCase => ({
  kind: `message_template_status_update ${event}`,
  says: { field: "message_template_status_update", event },
  steps: [stopped, made, ...steps],
});
const created = (text: string, example: Record<string, unknown> = {}): Step => ({
  call: [
    "POST",
    `/v24.0/${waba}/message_templates`,
    { name: "created", language: "en_US", category: "UTILITY", components: [{ type: "BODY", text, ...example }] },
  ],
});
const edited: Step = {
  call: [
    "POST",
    "/v24.0/$1",
    {
      components: [
        { type: "HEADER", format: "TEXT", text: "Your order is confirmed!" },
        { type: "BODY", text: "Thank you, your order is on its way." },
        { type: "FOOTER", text: "Example Shop" },
        {
          type: "BUTTONS",
          buttons: [
            { type: "URL", text: "Track", url: "https://shop.example/t/{{1}}", example: ["https://shop.example/t/1"] },
            { type: "PHONE_NUMBER", text: "Call", phone_number: "+15555550100" },
          ],
        },
      ],
    },
  ],
};

/** What becomes of templates. */
export const templateWebhooks: WebhookCase[] = [
  of("status-approved", created("Your parcel is on its way to you today."), later(3_000)),
  of(
    "status-rejected",
    created("Hello {{1}}{{2}}, it is on its way", { example: { body_text: [["a", "b"]] } }),
    later(3_000),
  ),
  of("status-paused", made, act("pause")),
  of("status-disabled", made, act("disable")),
  of("status-pending-deletion", made, act("status", { event: "PENDING_DELETION" })),
  of("quality-green-to-yellow", made, act("quality", { score: "YELLOW" })),
  of("components-update", made, edited),
  of("category-notice-24h", made, act("recategorise", { category: "MARKETING" })),
  of("category-changed", made, act("recategorise", { category: "MARKETING" }), later(24 * hourMs)),
  ...["ARCHIVED", "UNARCHIVED", "FLAGGED", "IN_APPEAL", "LIMIT_EXCEEDED", "LOCKED", "PENDING", "REINSTATED"].map(
    (event) => status(event, act("status", { event })),
  ),
  status("DELETED", act("delete")),
  ...["GREEN", "RED", "UNKNOWN"].map(
    (score): WebhookCase => ({
      kind: `message_template_quality_update ${score}`,
      says: { field: "message_template_quality_update", new_quality_score: score },
      steps: [stopped, made, act("quality", { score: "YELLOW" }), act("quality", { score })],
    }),
  ),
];
