import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { openDesk, openOrderHttp } from "./test-order-desk.ts";
import { saveTestCustomer } from "./test-orders.ts";

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await openOrderHttp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

test("a member who gives way to somebody that took the same rows from the other end acts once they are done", async () => {
  const { inTx, as, menu } = await openDesk(platform, http);
  const call = as("owner");
  const customerId = await inTx((tx) => saveTestCustomer(tx));
  const wish = { items: [{ productId: menu.coke.id, quantity: 1 }], fulfilment: "pickup", customerId };
  const { id } = (await call("POST", "", wish)).body;
  const { other, cancelled } = await inTx(async (tx) => {
    const lock = (table: "customers" | "orders", row: string) =>
      tx.query(`select 1 from ${table} where business_id = $1 and id = $2 for update`, [tx.businessId, row]);
    const waiting = async () =>
      (
        await tx.query<{ count: number }>(
          "select count(*) as count from pg_locks where not granted and pid <> pg_backend_pid()",
        )
      )[0]?.count ?? 0;
    await lock("customers", customerId);
    // Holds the order, and waits for the customer.
    const answer = call<{ order: OrderDetail }>("POST", `/${id}/cancel`, { version: 1, reason: "x" });
    await expect.poll(waiting).toBeGreaterThan(0);
    return { other: await lock("orders", id), cancelled: answer };
  }).then(async ({ other, cancelled }) => ({ other, cancelled: await cancelled }));
  expect(other).toHaveLength(1);
  expect([cancelled.status, cancelled.body.order?.status], cancelled.text).toEqual([200, "cancelled"]);
});
