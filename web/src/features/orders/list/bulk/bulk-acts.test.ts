import { expect, test } from "vitest";
import { testOrder } from "../../taps/test-order.ts";
import { type BulkRequest, requestFor, runBulk } from "./bulk-acts.ts";

const tom = { memberId: "tom", name: "Tom" };

test("each order goes its own next step, with the version that was seen", () => {
  const [confirmed, ready] = [
    testOrder({ id: "a", version: 3, nextStatuses: ["preparing", "cancelled"] }),
    testOrder({ id: "b", version: 7, nextStatuses: ["delivered"] }),
  ];
  expect(requestFor(confirmed, { kind: "step" })).toEqual({
    method: "POST",
    path: "/api/orders/a/status",
    body: { status: "preparing", version: 3 },
  });
  expect(requestFor(ready, { kind: "step" })?.body).toEqual({ status: "delivered", version: 7 });
});

test("nothing is asked of the server where there is nothing to do", () => {
  const done = testOrder({ nextStatuses: [], nextPaymentSteps: [], assignee: tom, tags: ["vip"] });
  expect(requestFor(done, { kind: "step" })).toBeNull();
  expect(requestFor(done, { kind: "pay" })).toBeNull();
  expect(requestFor(done, { kind: "assign", memberId: "tom" })).toBeNull();
  expect(requestFor(done, { kind: "tag", tag: "vip" })).toBeNull();
  expect(requestFor(done, { kind: "cancel", how: { reason: "x", restock: true, refund: true } })).toBeNull();
  expect(requestFor(done, { kind: "assign", memberId: null })?.body).toMatchObject({ memberId: null });
});

test("a tag joins those that are there, and money is given back only where some was taken", () => {
  const order = testOrder({ tags: ["office"], nextStatuses: ["cancelled"], nextPaymentSteps: ["pay"] });
  expect(requestFor(order, { kind: "tag", tag: "vip" })?.body).toMatchObject({ tags: ["office", "vip"] });
  const cancel = { kind: "cancel", how: { reason: "closed", restock: false, refund: true } } as const;
  expect(requestFor(order, cancel)?.body).toMatchObject({ reason: "closed", restock: false, refund: false });
  const paid = testOrder({ nextStatuses: ["cancelled"], nextPaymentSteps: ["refund"] });
  expect(requestFor(paid, cancel)?.body).toMatchObject({ refund: true });
});

test("one that is refused does not stop the others, and is named", async () => {
  const orders = ["a", "b", "c", "d", "e"].map((id) =>
    testOrder({ id, nextStatuses: id === "e" ? [] : ["preparing"] }),
  );
  const sent: string[] = [];
  const progress: number[] = [];
  const send = async ({ path }: BulkRequest) => {
    sent.push(path);
    if (path.includes("/b/")) throw new Error("moved on");
  };
  const outcome = await runBulk(orders, { kind: "step" }, send, (over) => progress.push(over));
  expect(outcome).toMatchObject({ done: 3, skipped: 1, failed: [{ order: { id: "b" } }] });
  expect(sent).toHaveLength(4);
  expect(progress).toEqual([1, 2, 3, 4, 5]);
});
