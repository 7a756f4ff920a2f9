import type { Board, OrderDetail, OrderSummary } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { updateBusiness } from "../businesses/businesses.ts";
import { alwaysOpen, openTestBusiness, saveTestMenu, type TestMenu } from "../catalogue/test-shop.ts";
import { heldClock } from "../platform/clock/clock.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { addTimelineNote, placeOrder } from "./orders.ts";
import { orderRoutes } from "./routes.ts";
import { saveTestCustomer } from "./test-orders.ts";

const clock = heldClock(new Date());
let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Shop = {
  businessId: string;
  cookie: string;
  menu: TestMenu;
  inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
  call: (method: "GET" | "POST" | "PATCH", url: string, payload?: object, headers?: object) => Promise<Answer>;
};
type Answer = { status: number; body: Record<string, unknown>; json: <T>() => T };

async function openShop(): Promise<Shop> {
  const response = await http.app.inject({
    method: "POST",
    url: "/api/auth/sign-up",
    payload: {
      businessName: "Napoli",
      name: "Dana",
      email: `${newId()}@example.com`,
      password: "correct horse battery",
      language: "en",
    },
  });
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  const businessId = response.json<{ memberships: { business: { id: string } }[] }>().memberships[0]!.business.id;
  const actor = { kind: "system", name: "test" } as const;
  const inTx: Shop["inTx"] = (act) => platform.db.inTx({ businessId, actor, requestId: newId() }, act);
  const call: Shop["call"] = async (method, url, payload, headers = {}) => {
    const answer = await http.app.inject({
      method,
      url,
      headers: { cookie, ...headers },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.json(), json: () => answer.json() };
  };
  await inTx((tx) => updateBusiness(tx, { settings: { hours: alwaysOpen } }));
  return { businessId, cookie, inTx, call, menu: await inTx(saveTestMenu) };
}
const wish = (shop: Shop, more: object = {}) => ({
  items: [{ productId: shop.menu.coke.id, quantity: 2 }],
  fulfilment: "pickup",
  ...more,
});

test("an order is placed by hand, moved and cancelled; each answer says what comes next and why nobody was told", async () => {
  const shop = await openShop();
  const placed = await shop.call("POST", "/api/orders", wish(shop, { customerName: "Noa", customerPhone: "050" }));
  expect(placed.status, JSON.stringify(placed.body)).toBe(201);
  expect(placed.body).toMatchObject({
    source: "manual",
    status: "pending",
    nextStatuses: ["confirmed", "cancelled"],
    totalMinor: 1980,
    customer: { id: null, name: "Noa", phone: "050" },
    items: [{ name: "Coke", quantity: 2 }],
    timeline: [{ kind: "placed", actor: { kind: "member", name: "Dana" } }],
  });
  const url = `/api/orders/${placed.body.id}`;
  const moved = await shop.call("POST", `${url}/status`, { status: "confirmed", version: 1, readyInMinutes: 20 });
  expect(moved.body).toMatchObject({
    notificationSent: false,
    reason: "no_conversation",
    order: { status: "confirmed", version: 2, promisedFor: new Date(clock.now().getTime() + 1_200_000).toISOString() },
  });
  expect((await shop.call("GET", url)).body).toEqual(moved.body.order);
  const illegal = await shop.call("POST", `${url}/status`, { status: "delivered", version: 2 });
  expect(illegal).toMatchObject({
    status: 409,
    body: { code: "order.illegal_transition", details: { nextStatuses: ["preparing", "cancelled"] } },
  });
  const cancelled = await shop.call("POST", `${url}/cancel`, { reason: "No flour", version: 2 });
  expect(cancelled.body).toMatchObject({
    refundInitiated: false,
    order: { status: "cancelled", cancelReason: "No flour", cancelCause: null, nextStatuses: [] },
  });
  expect((await shop.call("POST", `${url}/cancel`, { reason: "Again", version: 3 })).status).toBe(409);
});

test("the same Idempotency-Key places once", async () => {
  const shop = await openShop();
  const key = { "idempotency-key": "till-1-0042" };
  const [first, second] = await Promise.all([
    shop.call("POST", "/api/orders", wish(shop), key),
    shop.call("POST", "/api/orders", wish(shop), key),
  ]);
  expect(first.body.id).toBe(second.body.id);
  const bad = await shop.call("POST", "/api/orders", wish(shop), { "idempotency-key": "x".repeat(256) });
  expect(bad.status).toBe(400);
});

test("dishes are named in the screen's language, else in the business's", async () => {
  const shop = await openShop();
  await shop.call("POST", "/api/orders", wish(shop));
  const nameIn = async (headers: object) =>
    (await shop.call("GET", "/api/orders/board", undefined, headers)).json<Board>().orders[0]?.items[0]?.name;
  expect(await nameIn({ "x-language": "he" })).toBe("Coke (he)");
  expect(await nameIn({ "x-language": "fr" })).toBe("Coke");
  expect(await nameIn({})).toBe("Coke");
});

test("the list pages without gaps or repeats while new orders come in", async () => {
  const shop = await openShop();
  const placed: string[] = [];
  // Three in the same millisecond: the id decides.
  for (const step of [0, 0, 0, 1000, 1000]) {
    clock.advance(step);
    placed.push(String((await shop.call("POST", "/api/orders", wish(shop))).body.id));
  }
  type Page = { items: OrderSummary[]; nextCursor: string | null };
  const first = (await shop.call("GET", "/api/orders?limit=2")).json<Page>();
  await shop.call("POST", "/api/orders", wish(shop));
  const second = (await shop.call("GET", `/api/orders?limit=2&cursor=${first.nextCursor}`)).json<Page>();
  const third = (await shop.call("GET", `/api/orders?limit=2&cursor=${second.nextCursor}`)).json<Page>();
  expect([first, second, third].flatMap((page) => page.items.map((order) => order.id))).toEqual(placed.toReversed());
  expect(third.nextCursor).toBeNull();
  expect((await shop.call("GET", "/api/orders?cursor=nonsense")).status).toBe(400);
});

test("orders are found by number, name and phone in any form, and filtered", async () => {
  const shop = await openShop();
  const customerId = await shop.inTx((tx) => saveTestCustomer(tx, { name: "נועה כהן", phone: "+972550000123" }));
  const mine = await shop.call("POST", "/api/orders", wish(shop, { customerId }));
  const other = await shop.call("POST", "/api/orders", wish(shop, { customerName: "100% Eli", customerPhone: "1" }));
  await shop.call("POST", `/api/orders/${other.body.id}/status`, { status: "confirmed", version: 1 });
  const found = async (query: Record<string, string>) => {
    const answer = await shop.call("GET", `/api/orders?${new URLSearchParams(query)}`);
    return answer.json<{ items: OrderSummary[] }>().items.map((order) => order.id);
  };
  const byNumber = String(mine.body.number).toLowerCase();
  for (const search of ["נועה", "055-000 0123", "+972 55 000 01", "0123", byNumber])
    expect(await found({ search }), search).toEqual([mine.body.id]);
  expect(await found({ search: "100%" })).toEqual([other.body.id]);
  expect(await found({ search: "1%0" })).toEqual([]);
  expect(await found({ search: "nobody" })).toEqual([]);
  expect(await found({ customerId })).toEqual([mine.body.id]);
  expect(await found({ status: "confirmed" })).toEqual([other.body.id]);
  expect(await found({ status: "confirmed", customerId })).toEqual([]);
  expect(await found({ conversationId: newId() })).toEqual([]);
});

test("the board shows what is unfinished, oldest first, and what was finished in the business's day", async () => {
  const shop = await openShop();
  const place = async () => String((await shop.call("POST", "/api/orders", wish(shop))).body.id);
  clock.set("2026-11-05T10:00:00Z");
  const yesterday = await place();
  await shop.call("POST", `/api/orders/${yesterday}/cancel`, { reason: "x", version: 1 });
  const waiting = await place();
  // 23:30 and 00:30 in Israel.
  clock.set("2026-11-05T22:30:00Z");
  const today = await place();
  clock.advance(10 * 60_000);
  for (const [index, status] of ["confirmed", "preparing", "ready", "delivered"].entries())
    await shop.call("POST", `/api/orders/${today}/status`, { status, version: index + 1 });
  const latest = await place();
  const board = (await shop.call("GET", "/api/orders/board")).json<Board>();
  expect(board.orders.map((order) => order.id)).toEqual([waiting, latest, today]);
  expect(board).toMatchObject({ intakeOpen: true, averageMinutesToday: 10 });
});

test("nobody gets in, and another business's orders are not there", async () => {
  const shop = await openShop();
  const other = await openShop();
  const { id } = (await shop.call("POST", "/api/orders", wish(shop))).body;
  const routes = [
    ["GET", `/api/orders/${id}`, undefined],
    ["POST", `/api/orders/${id}/status`, { status: "confirmed", version: 1 }],
    ["POST", `/api/orders/${id}/cancel`, { reason: "mine now", version: 1 }],
  ] as const;
  for (const [method, url, payload] of routes) {
    expect((await http.app.inject({ method, url, ...(payload ? { payload } : {}) })).statusCode).toBe(401);
    expect((await other.call(method, url, payload)).status).toBe(404);
    expect((await shop.call(method, url, payload, { "x-business-id": other.businessId })).status).toBe(404);
  }
  for (const url of ["/api/orders", "/api/orders/board"])
    expect((await http.app.inject({ method: "GET", url })).statusCode).toBe(401);
  expect((await other.call("GET", "/api/orders")).body.items).toEqual([]);
  expect((await shop.call("GET", `/api/orders/${id}`)).json<OrderDetail>().status).toBe("pending");
});

test("what is not of the expected form is refused with the field's name", async () => {
  const shop = await openShop();
  const { id } = (await shop.call("POST", "/api/orders", wish(shop))).body;
  const attempts = [
    ["POST", "/api/orders", wish(shop, { items: [] }), "items"],
    ["POST", "/api/orders", wish(shop, { fulfilment: "by drone" }), "fulfilment"],
    ["POST", `/api/orders/${id}/status`, { status: "cancelled", version: 1 }, "status"],
    ["POST", `/api/orders/${id}/status`, { status: "confirmed" }, "version"],
    ["POST", `/api/orders/${id}/cancel`, { reason: " ", version: 1 }, "reason"],
    ["PATCH", `/api/orders/${id}`, { kitchenNote: "no version" }, "version"],
    ["GET", "/api/orders?status=pending,lost", undefined, "status.1"],
    ["GET", "/api/orders?from=yesterday", undefined, "from"],
  ] as const;
  for (const [method, url, payload, path] of attempts) {
    const answer = await shop.call(method, url, payload);
    expect(answer.status).toBe(400);
    expect(answer.json<{ issues: { path: string }[] }>().issues.map((issue) => issue.path)).toContain(path);
  }
});

test("whoever tells the customer acts in the change's own transaction, and its words are in the answer", async () => {
  const shop = await openTestBusiness(platform);
  const menu = await shop.inTx(saveTestMenu);
  const membership = { businessId: shop.businessId, memberId: newId(), role: "owner" } as const;
  const dana = { kind: "person", userId: newId(), name: "Dana", isSuperAdmin: false } as const;
  const own = await createHttp(platform, async () => ({ ...dana, memberships: [membership] }));
  const heard: string[] = [];
  orderRoutes(own, {
    noticeFor: async (tx, order, change) => {
      heard.push(`${order.number} ${order.status} ${change.kind}`);
      if (change.kind === "cancelled") throw new Error("the notice could not be written");
      await addTimelineNote(tx, order.id, "notice_sent", null);
      return { sent: true, reason: null };
    },
  });
  await own.app.ready();
  const call = async (method: "GET" | "POST", url: string, payload?: object) => {
    const answer = await own.app.inject({ method, url, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json() };
  };
  const placed = (
    await call("POST", "/api/orders", { items: [{ productId: menu.coke.id, quantity: 1 }], fulfilment: "pickup" })
  ).body;
  const moved = await call("POST", `/api/orders/${placed.id}/status`, { status: "confirmed", version: 1 });
  expect(moved.body).toMatchObject({ notificationSent: true, reason: null });
  expect((moved.body.order as OrderDetail).timeline.at(-1)).toMatchObject({ kind: "notice_sent" });
  expect((await call("POST", `/api/orders/${placed.id}/cancel`, { reason: "x", version: 2 })).status).toBe(500);
  expect((await call("GET", `/api/orders/${placed.id}`)).body).toMatchObject({ status: "confirmed" });
  expect(heard).toEqual([`${placed.number} confirmed status_changed`, `${placed.number} cancelled cancelled`]);
  await own.app.close();
});

test("a program's order is the API's", async () => {
  const shop = await openShop();
  const created = await shop.call("POST", `/api/businesses/${shop.businessId}/api-keys`, {
    name: "till",
    permissions: ["order.place", "order.read"],
  });
  const headers = { authorization: `Bearer ${created.body.key}` };
  const placed = await http.app.inject({ method: "POST", url: "/api/orders", headers, payload: wish(shop) });
  expect(placed.json()).toMatchObject({ source: "api", timeline: [{ actor: { kind: "api_key", name: "till" } }] });
  const url = `/api/orders/${placed.json<{ id: string }>().id}/cancel`;
  const forbidden = await http.app.inject({ method: "POST", url, headers, payload: { reason: "x" } });
  expect(forbidden.statusCode).toBe(403);
});

test("of the board those orders can be fetched again that changed; what is not on it is left out", async () => {
  const shop = await openShop();
  const [open, gone] = [
    await shop.call("POST", "/api/orders", wish(shop, {})),
    await shop.call("POST", "/api/orders", wish(shop, {})),
  ];
  const other = await shop.call("POST", "/api/orders", wish(shop, {}));
  await shop.inTx((tx) =>
    tx.query("update orders set status = 'delivered', status_changed_at = $2 where business_id = $1 and id = $3", [
      tx.businessId,
      "2020-01-01T00:00:00Z",
      gone.body.id,
    ]),
  );
  const changes = async (ids: string) => shop.call("GET", `/api/orders/board/changes?ids=${ids}`);
  const answer = await changes([open.body.id, gone.body.id, newId()].join(","));
  expect(answer.json<{ items: OrderSummary[] }>().items.map(({ id }) => id)).toEqual([open.body.id]);
  expect(other.status).toBe(201);
  expect((await changes("nonsense")).status).toBe(400);
});

test("a board of another business shows nothing of this one's", async () => {
  const shop = await openShop();
  const stranger = await openTestBusiness(platform);
  const menu = await stranger.inTx(saveTestMenu);
  const items = [{ productId: menu.coke.id, quantity: 1 }];
  await stranger.inTx((tx) => placeOrder(tx, { items, fulfilment: "pickup", source: "api" }));
  expect((await shop.call("GET", "/api/orders/board")).body.orders).toEqual([]);
});
