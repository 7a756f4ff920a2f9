import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { hear } from "../conversations/test-business.ts";
import { linkOf, readTimeline } from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { templateOf } from "../templates/templates.ts";
import { handIn, readCourierDay } from "./courier-day.ts";
import { courierMessageOf } from "./courier-message.ts";
import { changeCourier } from "./courier-rows.ts";
import { saveCourier } from "./couriers.ts";
import { openShift, publicUrl } from "./test-shift.ts";

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

const kinds = async (id: string) =>
  (await shift.inTx((tx) => readTimeline(tx, id, "en"))).map(({ kind, detail }) => [kind, detail]).slice(4);

test("an order is given, given to another and taken back, each with its line and the version that was seen", async () => {
  const [yossi, avi] = [await shift.courier("Yossi"), await shift.courier("Avi")];
  const id = await shift.order();
  const { order } = await shift.hand(id, yossi);
  expect(order.courier).toEqual({ courierId: yossi.id, name: "Yossi" });
  await expect(shift.hand(id, avi, { version: order.version - 1 })).rejects.toThrow("order.changed_meanwhile");
  await shift.hand(id, avi);
  expect((await shift.hand(id, null)).order.courier).toBeNull();
  expect(await kinds(id)).toEqual([
    ["courier_assigned", "Yossi"],
    ["courier_not_told", "no_phone"],
    ["courier_assigned", "Avi"],
    ["courier_not_told", "no_phone"],
    ["courier_assigned", null],
  ]);
});

test("given and sent on its way in one act, or not at all", async () => {
  const yossi = await shift.courier("Yossi");
  const [ready, early] = [await shift.order(), await shift.order({ status: "preparing" })];
  expect((await shift.hand(ready, yossi, { leaves: true })).order).toMatchObject({ status: "out_for_delivery" });
  await expect(shift.hand(early, yossi, { leaves: true })).rejects.toThrow("order.illegal_transition");
  expect((await shift.look(early)).courier).toBeNull();
  await expect(shift.hand(await shift.order({ fulfilment: "pickup" }), yossi)).rejects.toThrow("order.not_carried");
});

test("who wrote lately is told everything in full, once for each time it is given to them", async () => {
  const yossi = await shift.courier("Yossi", "055-000-0999");
  expect(yossi.phone).toBe(phone);
  await hear(shift.business, { from: phone.slice(1) });
  const id = await shift.order();
  expect((await shift.hand(id, yossi)).courier).toEqual({ told: true, reason: null });
  expect((await shift.hand(id, yossi)).courier).toEqual({ told: false, reason: "not_needed" });
  const [message, ...more] = await shift.messages();
  expect(more).toEqual([]);
  expect(message?.content.type).toBe("text");
  for (const said of ["Noa Example · +972550000118", "Herzl 5, Haifa", "1234", "waze.com", "google.com/maps", "/c/"])
    expect(message?.content.body).toContain(said);
});

test("who did not is told by the template, with their page behind its button; without it nothing is made for them", async () => {
  const yossi = await shift.courier("Yossi", phone);
  const id = await shift.order();
  expect((await shift.hand(id, yossi)).courier).toEqual({ told: false, reason: "template_not_approved" });
  expect(await shift.messages()).toEqual([]);
  await shift.hand(id, null);
  await shift.inTx((tx) =>
    tx.query(
      `insert into message_templates (business_id, id, integration_id, key, language, name, status)
       select $1, $2, id, 'courier_task', 'en', $3, 'approved' from integrations where business_id = $1`,
      [tx.businessId, newId(), templateOf("courier_task", "en", publicUrl).name],
    ),
  );
  expect((await shift.hand(id, yossi)).courier.told).toBe(true);
  const [message] = await shift.messages();
  expect(message?.content).toMatchObject({ type: "template", buttons: [{ index: 0, text: await shift.token(yossi) }] });
  expect(message?.content.body).toMatch(/Noa Example \+972550000118[\s\S]*Herzl 5, Haifa/);
});

test("what a person passes on says the same, and opens the chat with the courier", async () => {
  const yossi = await shift.courier("Yossi", phone);
  const id = await shift.order();
  await expect(shift.inTx((tx) => courierMessageOf(tx, publicUrl, id))).rejects.toThrow("courier.not_found");
  await shift.hand(id, yossi);
  const { text, url, whatsAppUrl } = await shift.inTx((tx) => courierMessageOf(tx, publicUrl, id));
  expect(text).toContain(url);
  expect(whatsAppUrl).toMatch(/^https:\/\/wa\.me\/972550000999\?text=/);
});

test("cash stays theirs until a member counts just that much and takes it in, once", async () => {
  const yossi = await shift.courier("Yossi");
  const id = await shift.order();
  await shift.hand(id, yossi, { leaves: true });
  const { totalMinor } = await shift.look(id);
  await shift.act(await shift.token(yossi), id, { kind: "delivered", collectedMinor: totalMinor });
  const read = await shift.inTx((tx) => readCourierDay(tx, undefined));
  expect(read.couriers).toMatchObject([
    { courierId: yossi.id, deliveries: 1, cashMinor: totalMinor, notHandedInMinor: totalMinor },
  ]);
  const take = (amountMinor: number) => shift.inTx((tx) => handIn(tx, yossi.id, { day: read.day, amountMinor }));
  await expect(take(totalMinor - 1)).rejects.toThrow("courier.cash_changed");
  const [first, second] = await Promise.allSettled([take(totalMinor), take(totalMinor)]);
  expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
  expect((await shift.inTx((tx) => readCourierDay(tx, read.day))).couriers).toMatchObject([
    { cashMinor: totalMinor, notHandedInMinor: 0 },
  ]);
});

test("whoever follows the order sees the first name once it is on its way, and the phone where it may be seen", async () => {
  const yossi = await shift.courier("Yossi Cohen", phone);
  const id = await shift.order();
  await shift.hand(id, yossi);
  const url = await shift.inTx((tx) => linkOf(tx, publicUrl, id));
  const look = async () =>
    (await http.app.inject({ url: `/api/track/${url.split("/").at(-1)}` })).json<{ courier: object | null }>().courier;
  expect(await look()).toBeNull();
  await shift.hand(id, yossi, { leaves: true });
  expect(await look()).toEqual({ firstName: "Yossi", phone: null });
  await shift.inTx((tx) => changeCourier(tx, yossi.id, { showsPhone: true }));
  expect(await look()).toEqual({ firstName: "Yossi", phone });
});

test("nonsense for a phone, and a member of nowhere, make no courier", async () => {
  const save = (wish: { phone?: string; memberId?: string }) =>
    shift.inTx((tx) => saveCourier(tx, { name: "X", phone: null, memberId: null, showsPhone: false, ...wish }));
  await expect(save({ phone: "call me" })).rejects.toThrow("courier.phone_invalid");
  await expect(save({ memberId: newId() })).rejects.toThrow("member.not_found");
});
