type Properties = Record<string, unknown>;

const text = { type: "string" } as const;
const orNull = { type: ["string", "null"] } as const;
const strings = { type: "object", additionalProperties: text } as const;

function list(properties: Properties, most: number, required = Object.keys(properties)) {
  const items = { type: "object", properties, required, additionalProperties: false };
  return { type: "array", minItems: 1, maxItems: most, items };
}

const phones = { ...list({ phone: text, waId: orNull, type: orNull }, 20, ["phone"]), minItems: 0 };
const contacts = list({ name: text, phones, emails: { type: "array", items: text }, organisation: orNull }, 257, [
  "name",
]);
const lines = list({ retailerId: text, quantity: { type: "integer", minimum: 1 } }, 1_000);

/** What acts of the shop and answers to requests carry, and what of it they need. */
export const shopActs: [Properties, string[]][] = [
  [{ type: { const: "contacts" }, contacts, replyTo: text }, ["type", "contacts"]],
  [{ type: { const: "order" }, catalogId: text, lines, text }, ["type", "catalogId", "lines"]],
  [
    { type: { const: "product_question" }, catalogId: text, retailerId: text, body: { ...text, minLength: 1 } },
    ["type", "catalogId", "retailerId", "body"],
  ],
  [{ type: { const: "flow_reply" }, messageId: text, response: { type: "object" } }, ["type", "messageId", "response"]],
  [{ type: { const: "address_reply" }, messageId: text, values: strings }, ["type", "messageId", "values"]],
  [{ type: { const: "share_contact" }, messageId: text }, ["type", "messageId"]],
  [
    { type: { const: "call_permission_reply" }, messageId: text, accepted: { type: "boolean" } },
    ["type", "messageId", "accepted"],
  ],
];
