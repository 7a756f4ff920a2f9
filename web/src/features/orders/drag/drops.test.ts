import { expect, test } from "vitest";
import { testOrder } from "../taps/test-order.ts";
import { dropsOf, nextPlace } from "./drops.ts";

test("only the columns of legal steps take a card; cancelling is none of them", () => {
  const order = testOrder({ status: "confirmed", nextStatuses: ["preparing", "cancelled"], recallTo: null });
  expect([...dropsOf(order)]).toEqual([["preparing", { kind: "step", status: "preparing" }]]);
  expect(dropsOf(testOrder({ status: "cancelled", nextStatuses: [], recallTo: null })).size).toBe(0);
});

test("the end of the way is the column of what is done, and the column it came from takes the step back", () => {
  const order = testOrder({ status: "ready", nextStatuses: ["delivered", "cancelled"], recallTo: "preparing" });
  const drops = dropsOf(order);
  expect(drops.get("done")).toEqual({ kind: "step", status: "delivered" });
  expect(drops.get("preparing")).toEqual({ kind: "recall", to: "preparing" });
  expect(drops.size).toBe(2);
});

test("by the keys one goes from column to column that takes it, over those that do not", () => {
  const drops = dropsOf(testOrder({ status: "ready", nextStatuses: ["delivered"], recallTo: "preparing" }));
  expect(nextPlace(drops, "ready", 1)).toBe("done");
  expect(nextPlace(drops, "done", -1)).toBe("preparing");
  expect(nextPlace(drops, "done", 1)).toBeNull();
  expect(nextPlace(drops, "preparing", -1)).toBeNull();
});
