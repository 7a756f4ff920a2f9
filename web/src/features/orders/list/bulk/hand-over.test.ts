import { expect, test } from "vitest";
import { isProblem } from "../../../../lib/http.ts";
import { testOrder } from "../../taps/test-order.ts";
import { type BulkRequest, requestFor } from "./bulk-acts.ts";
import { handOverAll } from "./hand-over.ts";

const delivery = (id: string, status: "ready" | "preparing" = "ready") =>
  testOrder({
    id,
    status,
    fulfilment: "delivery",
    nextStatuses: status === "ready" ? ["out_for_delivery"] : ["ready"],
  });
const pickup = (id: string) => testOrder({ id, status: "ready", fulfilment: "pickup", nextStatuses: ["delivered"] });
const told = { courierTold: true, courierReason: null };

test("only what is ready is handed over", () => {
  const act = { kind: "hand_over", courier: null } as const;
  expect(requestFor(delivery("a"), act)?.body).toMatchObject({ status: "out_for_delivery" });
  expect(requestFor(pickup("b"), act)?.body).toMatchObject({ status: "delivered" });
  expect(requestFor(delivery("c", "preparing"), act)).toBeNull();
});

test("deliveries go to the courier in one request, what is fetched goes one by one, the rest is left", async () => {
  const given: string[][] = [];
  const sent: string[] = [];
  const progress: number[] = [];
  const outcome = await handOverAll(
    [delivery("a"), pickup("b"), delivery("c"), delivery("d", "preparing")],
    {
      give: async (orders) => {
        given.push(orders.map(({ id }) => id));
        return { done: ["a"], failed: [{ id: "c", code: "order.changed_meanwhile" }], ...told };
      },
      send: async ({ path }: BulkRequest) => void sent.push(path),
    },
    (over) => progress.push(over),
  );
  expect(given).toEqual([["a", "c"]]);
  expect(sent).toEqual(["/api/orders/b/status"]);
  expect(outcome).toMatchObject({ done: 2, skipped: 1, failed: [{ order: { id: "c" } }], given: [told] });
  expect(isProblem(outcome.failed[0]?.error, "order.changed_meanwhile")).toBe(true);
  expect(progress.at(-1)).toBe(4);
});

test("without an answer none of the deliveries counts as gone, and the others are handed over all the same", async () => {
  const orders = [...Array.from({ length: 60 }, (_, n) => delivery(String(n))), pickup("p")];
  let asked = 0;
  const outcome = await handOverAll(orders, {
    give: async (some) => {
      asked += 1;
      if (asked === 1) throw new Error("no answer");
      return { done: some.map(({ id }) => id), failed: [], ...told };
    },
    send: async () => undefined,
  });
  expect([asked, outcome.failed.length, outcome.done]).toEqual([2, 50, 11]);
});
