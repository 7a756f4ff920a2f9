import type { CourierPage } from "@croozer/contracts/couriers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { hear } from "../conversations/test-business.ts";
import { cancelOrder, getOrder, readTimeline } from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { templateOf } from "../templates/templates.ts";
import { changeCourier } from "./courier-rows.ts";
import { handManyToCourier } from "./hand-over-many.ts";
import { noticeFor, openShift, publicUrl } from "./test-shift.ts";

let platform: TestPlatform;
let http: Http;
let shift: Awaited<ReturnType<typeof openShift>>;
const phone = "+972550000999";

beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});
beforeEach(async () => {
  shift = await openShift(platform, http);
});

const handAll = (courierId: string, ids: readonly string[]) =>
  shift.inTx(async (tx) => {
    const orders: { id: string; version: number }[] = [];
    for (const id of ids) orders.push({ id, version: (await getOrder(tx, id)).version });
    return handManyToCourier(tx, { courierId, orders }, { publicUrl, noticeFor });
  });

test("several orders go on their way with one courier, who is told of all of them at once", async () => {
  const yossi = await shift.courier("Yossi", phone);
  await hear(shift.business, { from: phone.slice(1) });
  const ids = [await shift.order(), await shift.order(), await shift.order()];
  expect(await handAll(yossi.id, ids)).toEqual({ done: ids, failed: [], courierTold: true, courierReason: null });
  for (const id of ids) {
    expect(await shift.look(id)).toMatchObject({ status: "out_for_delivery", courier: { name: "Yossi" } });
    const kinds = (await shift.inTx((tx) => readTimeline(tx, id, "en"))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "courier_told")).toHaveLength(1);
  }
  const [message, ...more] = await shift.messages();
  expect(more).toEqual([]);
  for (const id of ids) expect(message?.content.body).toContain(`הזמנה ${(await shift.look(id)).shortNumber} · `);
  const { orders } = (await shift.page(await shift.token(yossi))).json<CourierPage>();
  expect(orders.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test("outside the window the template names each of them", async () => {
  const yossi = await shift.courier("Yossi", phone);
  await shift.inTx((tx) =>
    tx.query(
      `insert into message_templates (business_id, id, integration_id, key, language, name, status)
       select $1, $2, id, 'courier_task', 'en', $3, 'approved' from integrations where business_id = $1`,
      [tx.businessId, newId(), templateOf("courier_task", "en", publicUrl).name],
    ),
  );
  const ids = [await shift.order(), await shift.order()];
  expect((await handAll(yossi.id, ids)).courierTold).toBe(true);
  const [message, ...more] = await shift.messages();
  expect([message?.content.type, more]).toEqual(["template", []]);
  expect(message?.content.body).toMatch(/order 1, 2[\s\S]*\(1\) Herzl 5, Haifa.* · \(2\) Herzl 5, Haifa/);
});

test("what is not ready, is fetched, was moved meanwhile or is nobody's stays as it is, and the others go", async () => {
  const yossi = await shift.courier("Yossi");
  const ready = await shift.order();
  const [early, fetched, gone] = [
    await shift.order({ status: "preparing" }),
    await shift.order({ fulfilment: "pickup" }),
    await shift.order(),
  ];
  const { version } = await shift.look(gone);
  await shift.inTx((tx) => cancelOrder(tx, gone, { reason: "left" }));
  const stale = await shift.order();
  const nobodys = newId();
  const orders = [
    { id: early, version: (await shift.look(early)).version },
    { id: fetched, version: (await shift.look(fetched)).version },
    { id: gone, version },
    { id: stale, version: 1 },
    { id: nobodys, version: 1 },
    { id: ready, version: (await shift.look(ready)).version },
  ];
  const answer = await shift.inTx((tx) =>
    handManyToCourier(tx, { courierId: yossi.id, orders }, { publicUrl, noticeFor }),
  );
  expect(answer).toEqual({
    done: [ready],
    failed: [
      ...[early, fetched, gone].map((id) => ({ id, code: "order.illegal_transition" })),
      { id: stale, code: "order.changed_meanwhile" },
      { id: nobodys, code: "order.not_found" },
    ],
    ...{ courierTold: false, courierReason: "no_phone" },
  });
  for (const id of [early, stale]) expect((await shift.look(id)).courier).toBeNull();
});

test("who was told of an order when it was given to them hears of the new ones alone", async () => {
  const yossi = await shift.courier("Yossi", phone);
  await hear(shift.business, { from: phone.slice(1) });
  const [known, fresh] = [await shift.order(), await shift.order()];
  await shift.hand(known, yossi);
  await handAll(yossi.id, [known, fresh]);
  const [, second, ...more] = await shift.messages();
  expect(more).toEqual([]);
  expect(second?.content.body).toContain(`הזמנה ${(await shift.look(fresh)).shortNumber} · `);
  expect(await handAll(yossi.id, [known, fresh])).toMatchObject({ done: [], courierReason: "not_needed" });
});

test("two who hand over the same orders at once, from either end: each order goes once", async () => {
  const [yossi, avi] = [await shift.courier("Yossi"), await shift.courier("Avi")];
  const ids = [await shift.order(), await shift.order(), await shift.order()];
  const both = await Promise.all([handAll(yossi.id, ids), handAll(avi.id, ids.toReversed())]);
  expect(both.flatMap(({ done }) => done).toSorted()).toEqual(ids.toSorted());
});

test("nothing is handed to a courier who is not active, nor to another business's", async () => {
  const yossi = await shift.courier("Yossi");
  const id = await shift.order();
  await shift.inTx((tx) => changeCourier(tx, yossi.id, { active: false }));
  await expect(handAll(yossi.id, [id])).rejects.toThrow("courier.not_found");
  const theirs = await (await openShift(platform, http)).courier("Avi");
  await expect(handAll(theirs.id, [id])).rejects.toThrow("courier.not_found");
  expect((await shift.look(id)).status).toBe("ready");
});
