import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseWebhook } from "../meta/parse.ts";
import { readJson } from "../meta/read-json.ts";
import { asBytes, mutatedPayload, withEntry } from "../meta/test-mutations.ts";
import { newNumber, openTestIntake, type TestIntake, textFrom, wrap } from "./test-intake.ts";

let at: TestIntake;
beforeAll(async () => {
  at = await openTestIntake();
});
afterAll(() => at.close());

let count = 0;
const outcomes = new Set(["done", "partly", "unrouted", "failed"]);

type Logged = { payload: string; outcome: string; units: { kind: string; outcome: string; detail: string | null }[] };
const logged = () =>
  at.platform.db.withoutTenant("the log of the tests", async (client) => {
    const { rows } = await client.query<Logged>("select payload, outcome, units from webhook_deliveries");
    await client.query("delete from webhook_deliveries");
    return new Map(rows.map((row) => [row.payload, row]));
  });

test("mutated payloads are taken in, lose nothing without a word, and harm no good message beside them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutatedPayload, { minLength: 16, maxLength: 16 }), async (payloads) => {
      const posts = payloads.map(({ payload }) => {
        const id = `wamid.good.${++count}`;
        return { id, body: asBytes(withEntry(payload, wrap({ messages: [textFrom(newNumber(), id)] }).entry[0])) };
      });
      const answers = await Promise.all(posts.map(({ body }) => at.post(body)));
      expect(answers.map((answer) => answer.statusCode)).toEqual(posts.map(() => 200));
      await at.intake.drained();
      const log = await logged();
      const stored = new Set((await at.messages()).map(({ provider_id }) => provider_id));
      for (const { id, body } of posts) {
        const delivery = log.get(body);
        expect(outcomes).toContain(delivery?.outcome);
        expect(stored).toContain(id);
        const units = parseWebhook(readJson(body));
        expect(delivery?.units.map(({ kind }) => kind)).toEqual(units.map(({ kind }) => kind));
        delivery?.units.forEach((line, n) => {
          const unit = units[n];
          if (line.outcome === "failed" || line.outcome === "ignored") expect(line.detail).toBeTruthy();
          if (unit?.unit === "message" && (line.outcome === "stored" || line.outcome === "known"))
            expect(stored).toContain(unit.providerId);
          // Nothing that we understood may fail on its way into the database.
          if (unit && unit.unit !== "bad") expect(`${line.outcome} ${line.detail}`).not.toMatch(/^failed/);
        });
      }
    }),
    { seed: 20_260_101, numRuns: 50, endOnFailure: true },
  );
}, 120_000);
