import type { OrderDetail, OrderStatus } from "@croozer/contracts/orders";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { openDesk, openOrderHttp, type Problem } from "../test-order-desk.ts";

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

type Changed = { order: OrderDetail; notificationSent: boolean; reason: string | null };
type Progress = "todo" | "doing" | "done";

/** Two cokes and half a kilo of cheese, accepted. */
async function openKitchen() {
  const desk = await openDesk(platform, http);
  const staff = desk.as("staff");
  const owner = desk.as("owner");
  const items = [
    { productId: desk.menu.coke.id, quantity: 2 },
    { productId: desk.menu.cheese.id, quantity: 0.5 },
  ];
  const { id } = (await owner("POST", "", { items, fulfilment: "pickup" })).body;
  await owner("POST", `/${id}/status`, { status: "confirmed", version: 1 });
  const present = async () => (await staff("GET", `/${id}`)).body;
  const line = async (index: number) => (await present()).items[index] ?? expect.fail("the line is gone");
  const tap = async (index: number, progress: Progress, quantity?: number, headers = {}) => {
    const { id: itemId, quantity: all } = await line(index);
    const body = { progress, quantity: quantity ?? all };
    return staff<Changed>("PUT", `/${id}/items/${itemId}/progress`, body, headers);
  };
  const step = async (status: OrderStatus) =>
    owner("POST", `/${id}/status`, { status, version: (await present()).version });
  const amend = async (change: object) => owner("PATCH", `/${id}`, { ...change, version: (await present()).version });
  const bump = async (revision: number) => staff<Changed & Problem>("POST", `/${id}/bump`, { revision });
  return { ...desk, id, staff, owner, present, line, tap, step, amend, bump };
}

describe("a line", () => {
  test("is begun and done, said as it is to be: twice is once", async () => {
    const { line, tap } = await openKitchen();
    expect(await line(0)).toMatchObject({ progress: "todo", madeQuantity: 0, addedQuantity: 0 });
    for (const progress of ["doing", "doing", "done", "done", "todo"] as const) {
      expect((await tap(0, progress)).status).toBe(200);
      expect(await line(0)).toMatchObject({ progress, madeQuantity: progress === "done" ? 2 : 0 });
    }
    expect(await line(1)).toMatchObject({ progress: "todo" });
  });

  test("that is begun puts a confirmed order in preparation, and further ones leave its version alone", async () => {
    const { present, tap } = await openKitchen();
    const begun = await tap(1, "doing");
    expect(begun.body).toMatchObject({ order: { status: "preparing", version: 3 } });
    expect(begun.body.order.timeline.at(-1)).toMatchObject({ kind: "status_changed", to: "preparing" });
    await tap(1, "done");
    await tap(0, "done");
    const { version, status, timeline } = await present();
    expect([version, status, timeline.length]).toEqual([3, "preparing", 3]);
  });

  test("an edit adds to is done as far as it was: the rest is to be made", async () => {
    const { present, line, tap, amend } = await openKitchen();
    await tap(0, "done");
    const [coke, cheese] = (await present()).items;
    await amend({ items: [{ id: coke?.id, quantity: 3 }, { id: cheese?.id }] });
    expect(await line(0)).toMatchObject({ progress: "todo", quantity: 3, madeQuantity: 2, addedQuantity: 1 });
    expect((await present()).kitchenChangedAt).not.toBeNull();
    // They looked at two when they tapped.
    await tap(0, "done", 2);
    expect(await line(0)).toMatchObject({ progress: "todo", madeQuantity: 2 });
    await tap(0, "doing");
    expect(await line(0)).toMatchObject({ progress: "doing", madeQuantity: 2 });
    await amend({ items: [{ id: coke?.id, quantity: 2 }, { id: cheese?.id }] });
    expect(await line(0)).toMatchObject({ progress: "done", madeQuantity: 2, addedQuantity: 0 });
    expect((await present()).kitchenChangedAt).toBeNull();
  });

  test("that is to be made otherwise is to be made anew", async () => {
    const { present, line, tap, amend } = await openKitchen();
    await tap(0, "done");
    const [coke, cheese] = (await present()).items;
    await amend({ items: [{ id: coke?.id, note: "no ice" }, { id: cheese?.id }] });
    expect(await line(0)).toMatchObject({ progress: "todo", madeQuantity: 0 });
  });

  test("of an order that is new, gone out or cancelled is not made, nor one that an edit took out", async () => {
    const { id, staff, owner, present, step, amend, tap, menu } = await openKitchen();
    const [coke, cheese] = (await present()).items;
    await amend({ items: [{ id: cheese?.id }] });
    const gone = await staff<Problem>("PUT", `/${id}/items/${coke?.id}/progress`, { progress: "done", quantity: 2 });
    expect(gone).toMatchObject({ status: 409, body: { code: "order.line_gone", details: { order: { id } } } });
    for (const status of ["preparing", "ready", "delivered"] as const) await step(status);
    expect(await tap(0, "done")).toMatchObject({ status: 409, body: { code: "order.illegal_transition" } });
    const items = [{ productId: menu.coke.id, quantity: 1 }];
    const fresh = (await owner("POST", "", { items, fulfilment: "pickup" })).body;
    const path = `/${fresh.id}/items/${fresh.items[0]?.id}/progress`;
    expect((await staff("PUT", path, { progress: "doing", quantity: 1 })).status).toBe(409);
  });

  test("is tapped once with one Idempotency-Key", async () => {
    const { tap, present } = await openKitchen();
    const key = { "idempotency-key": newId() };
    const [first, second] = await Promise.all([tap(0, "doing", 2, key), tap(0, "doing", 2, key)]);
    expect(second.body).toEqual(first.body);
    expect((await present()).version).toBe(3);
  });
});

describe("a ticket", () => {
  test("is bumped from where it stands, with every step in the timeline, and bumping it again changes nothing", async () => {
    const { bump, present } = await openKitchen();
    expect((await bump(1)).body).toMatchObject({ order: { status: "ready" } });
    const { timeline, version } = await present();
    expect(timeline.map(({ to }) => to).slice(-2)).toEqual(["preparing", "ready"]);
    expect((await bump(1)).status).toBe(200);
    expect((await present()).version).toBe(version);
  });

  test("is not bumped by who saw something else in it; who saw it all saw what was added too", async () => {
    const { bump, present, amend, step, owner, id } = await openKitchen();
    const [coke, cheese] = (await present()).items;
    await step("preparing");
    await amend({ items: [{ id: coke?.id, quantity: 5 }, { id: cheese?.id }] });
    expect(await bump(1)).toMatchObject({ status: 409, body: { code: "order.changed_meanwhile" } });
    // What is done around it is none of the kitchen's business.
    await owner("POST", `/${id}/payments`, { version: (await present()).version });
    expect((await bump(2)).body.order).toMatchObject({ status: "ready", kitchenChanges: [], kitchenChangedAt: null });
  });

  test("is seen by the revision that was looked at", async () => {
    const { id, staff, present, amend } = await openKitchen();
    const [coke, cheese] = (await present()).items;
    await amend({ items: [{ id: coke?.id, quantity: 5 }, { id: cheese?.id }] });
    expect(await staff("POST", `/${id}/seen`, { revision: 1 })).toMatchObject({ status: 409 });
    expect((await staff("POST", `/${id}/seen`, { revision: 2 })).body).toMatchObject({ kitchenChanges: [] });
  });

  test("is not bumped once it has left the kitchen or was cancelled", async () => {
    const { bump, owner, id, present } = await openKitchen();
    await owner("POST", `/${id}/cancel`, { reason: "sold out", version: (await present()).version });
    expect(await bump(1)).toMatchObject({ status: 409, body: { code: "order.illegal_transition" } });
  });
});
