import { afterAll, beforeAll, expect, test } from "vitest";
import { firstIdOf } from "../platform/db/new-id.ts";
import { newNumber, openTestIntake, type TestIntake, textFrom, wrap } from "./test-intake.ts";
import { trim } from "./trim.ts";

let at: TestIntake;
beforeAll(async () => {
  at = await openTestIntake();
  await at.deliver(wrap({ messages: [textFrom(newNumber(), "wamid.kept")] }));
  const status = { status: "delivered", timestamp: "1767225700", recipient_id: "15555550123" };
  await at.deliver(wrap({ statuses: [{ ...status, id: "wamid.not.ours" }] }));
});
afterAll(() => at.close());

const count = async (table: "events" | "parked_units" | "messages") => {
  const rows = await at.business.inTx((tx) =>
    tx.query(`select 1 as one from ${table} where business_id = $1`, [at.business.id]),
  );
  return rows.length;
};
const monthAgo = new Date(Date.now() - 31 * 86_400_000);
const age = async () => {
  const change = (set: string, value: unknown) =>
    at.business.inTx((tx) => tx.query(`update ${set} = $2 where business_id = $1`, [at.business.id, value]));
  await change("events set id", firstIdOf(monthAgo));
  await change("parked_units set received_at", monthAgo);
};

test("old events and statuses of strangers' messages go, what is younger stays", async () => {
  expect(await trim(at.platform, () => false)).toBe(0);
  await age();
  expect(await trim(at.platform, () => true)).toBe(0);
  expect(await trim(at.platform, () => false)).toBe(2);
  expect([await count("events"), await count("parked_units"), await count("messages")]).toEqual([0, 0, 1]);
});
