import { expect, test } from "vitest";
import { refundableOnline, splitRefund } from "./split-refund.ts";

type Row = Parameters<typeof splitRefund>[0][number];
const row = (id: string, amountMinor: number, more: Partial<Row> = {}): Row => ({
  ...{ id, kind: "payment", method: "cash", amountMinor, state: "done" },
  ...{ provider: null, reference: null, ofPaymentId: null, ...more },
});
const online = (id: string, amountMinor: number) =>
  row(id, amountMinor, { method: "online", provider: "stripe", reference: `pi_${id}` });
const back = (amountMinor: number, more: Partial<Row>) => row("r", amountMinor, { kind: "refund", ...more });
const split = (rows: Row[], amountMinor: number, method?: Row["method"]) =>
  splitRefund(rows, amountMinor, { method, usual: "cash" }).map(({ amountMinor: part, method: by, of }) => [
    part,
    by,
    of?.id ?? null,
  ]);

test("what a provider has goes back through it, the latest payment first", () => {
  expect(split([online("a", 1000), online("b", 500)], 1200)).toEqual([
    [500, "online", "b"],
    [700, "online", "a"],
  ]);
});

test("the rest is given as it was taken", () => {
  expect(split([row("a", 300), row("b", 200, { method: "bit" }), online("c", 500)], 900)).toEqual([
    [500, "online", "c"],
    [200, "bit", null],
    [200, "cash", null],
  ]);
});

test("what went back of a payment, or is on its way, is not there any more; what failed is", () => {
  const rows = [online("a", 1000), back(400, { ofPaymentId: "a", provider: "stripe", state: "pending" })];
  expect(refundableOnline(rows)).toBe(600);
  expect(split(rows, 600)).toEqual([[600, "online", "a"]]);
  expect(refundableOnline([rows[0] as Row, { ...(rows[1] as Row), state: "failed" }])).toBe(1000);
});

test("another method is handed over, whoever has the money", () => {
  expect(split([online("a", 1000)], 300, "cash")).toEqual([[300, "cash", null]]);
});

test("money that was given back otherwise than it was taken leaves the sum right", () => {
  const rows = [row("a", 500, { method: "bit" }), back(300, { method: "cash" })];
  expect(split(rows, 200).reduce((sum, [part]) => sum + Number(part), 0)).toBe(200);
});
