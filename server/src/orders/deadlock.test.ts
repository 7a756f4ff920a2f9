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

  const collide = async () => {
    const { id } = (await call("POST", "", wish)).body;
    const answers: ReturnType<typeof call<{ order: OrderDetail }>>[] = [];
    const other = await inTx(async (tx) => {
      const lock = (table: "customers" | "orders", row: string) =>
        tx.query(`select 1 from ${table} where business_id = $1 and id = $2 for update`, [tx.businessId, row]);
      const waiting = () =>
        tx.query("select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))");
      await lock("customers", customerId);
      // Holds the order, and waits for the customer.
      answers.push(call("POST", `/${id}/cancel`, { version: 1, reason: "x" }));
      await expect.poll(waiting, { interval: 5 }).not.toEqual([]);
      return lock("orders", id);
    }).catch(ifWeGaveWay);
    return { other, cancelled: await answers[0] };
  };
  let { other, cancelled } = await collide();
  // Who waits longest gives way: on a slow machine the circle may close too late for them, and then it is we.
  while (other === null) ({ other, cancelled } = await collide());
  expect(other).toHaveLength(1);
  expect([cancelled?.status, cancelled?.body.order?.status], cancelled?.text).toEqual([200, "cancelled"]);
});

function ifWeGaveWay(error: Error & { code?: string }): null {
  if (error.code !== "40P01") throw error;
  return null;
}
