/** JSON schema of what is on the owner's phone. */
const text = { type: "string" } as const;
const phone = { type: "string", pattern: "^[0-9]{7,15}$" } as const;

function object(properties: Record<string, unknown>, required: string[]) {
  return { type: "object", properties, required, additionalProperties: false };
}

const message = object(
  {
    id: text,
    from: { enum: ["owner", "customer"] },
    at: { type: "string", format: "date-time" },
    type: text,
    body: {},
    mediaId: text,
    status: { enum: ["READ", "DELIVERED", "SENT", "PLAYED", "PENDING", "ERROR"] },
  },
  ["from", "at"],
);
const count = { type: "integer", minimum: 0 } as const;

export const appData = object(
  {
    phoneNumberId: text,
    contacts: { type: "array", items: object({ phone, name: text }, ["phone", "name"]) },
    threads: {
      type: "array",
      items: object({ phone, messages: { type: "array", items: message } }, ["phone", "messages"]),
    },
    generate: object({ threads: count, messagesPerThread: count, days: count }, [
      "threads",
      "messagesPerThread",
      "days",
    ]),
  },
  ["phoneNumberId"],
);
