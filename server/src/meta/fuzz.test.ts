import { MessageContent } from "@croozer/contracts/message-content";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWebhook } from "./parse.ts";
import { readJson } from "./read-json.ts";
import { asBytes, mutatedPayload, withEntry } from "./test-mutations.ts";
import type { Unit } from "./units.ts";

const good = {
  id: "100000000000001",
  changes: [
    {
      field: "messages",
      value: {
        metadata: { phone_number_id: "200000000000001" },
        messages: [
          { from: "15555559999", id: "wamid.good", timestamp: "1767225600", type: "text", text: { body: "good" } },
        ],
      },
    },
  ],
};

/** What the rooms below rely on, whatever Meta sends. */
function expectWhole(unit: Unit): void {
  expect(unit.kind).not.toBe("");
  JSON.stringify(unit);
  if (unit.unit === "bad") expect(unit.error).not.toBe("");
  if ("at" in unit && unit.at !== null) expect(unit.at.getTime()).not.toBeNaN();
  if (unit.unit !== "message") return;
  MessageContent.parse(unit.content);
  expect(unit.providerId).not.toBe("");
  expect(unit.person.waId ?? unit.person.bsuid).toBeTruthy();
}

test("whatever is wrong with a payload, it comes apart, and the good message beside it is whole", () => {
  fc.assert(
    fc.property(mutatedPayload, ({ payload }) => {
      const units = parseWebhook(readJson(asBytes(withEntry(payload, good))));
      for (const unit of units) expectWhole(unit);
      expect(units.at(-1)).toMatchObject({ unit: "message", providerId: "wamid.good", content: { body: "good" } });
    }),
    { seed: 20_260_101, numRuns: 4_000 },
  );
});
