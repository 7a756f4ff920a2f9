import { afterAll, beforeAll, expect, test } from "vitest";
import { saveTestMenu } from "../catalogue/test-shop.ts";
import { getMessage } from "../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { type Order, placeOrder } from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { printingRoutes } from "./routes.ts";

let platform: TestPlatform;
let http: Http;
let business: TestBusiness;
let conversationId: string;
beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  http = await createHttp(platform, async ({ cookie }) => {
    if (cookie === undefined) return null;
    const memberships = [{ businessId: cookie, memberId: newId(), role: "agent" as const }];
    return { kind: "person", userId: newId(), name: "Dana", isSuperAdmin: false, memberships };
  });
  printingRoutes(http);
  await http.app.ready();
  ({ conversationId } = await hear(business, {}));
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

const order = (how: { conversationId: string | null }): Promise<Order> =>
  business.inTx(async (tx) => {
    const { coke } = await saveTestMenu(tx);
    const items = [{ productId: coke.id, quantity: 1 }];
    return (await placeOrder(tx, { items, fulfilment: "pickup", source: "manual", customerName: "Noa", ...how })).order;
  });
const call = (method: "GET" | "POST", path: string, businessId = business.id) =>
  http.app.inject({ method, url: `/api/orders/${path}`, headers: { cookie: businessId } });

test("both papers come as PDF, as a picture and for receipt printers", async () => {
  const { id, number } = await order({ conversationId: null });
  for (const kind of ["ticket", "receipt"]) {
    const pdf = await call("GET", `${id}/${kind}.pdf`);
    expect(pdf.headers).toMatchObject({ "content-type": "application/pdf", "cache-control": "no-store" });
    expect(pdf.headers["content-disposition"]).toContain(`${number}-${kind}.pdf`);
    expect(pdf.body.startsWith("%PDF-")).toBe(true);
    expect((await call("GET", `${id}/${kind}.svg`)).body).toContain("<svg");
    expect([...(await call("GET", `${id}/${kind}.escpos?drawer=true`)).rawPayload.subarray(0, 4)]).toEqual([
      ...[0x1b, 0x40, 0x1b, 0x70],
    ]);
  }
});

test("several tickets are pages of one PDF; an order of somebody else's is in none", async () => {
  const ids = [await order({ conversationId: null }), await order({ conversationId: null })].map(({ id }) => id);
  const pdf = await call("GET", `tickets.pdf?ids=${ids.join(",")}`);
  expect(pdf.rawPayload.toString("latin1").match(/\/MediaBox/g)?.length).toBe(2);
  expect((await call("GET", `tickets.pdf?ids=${newId()}`)).json()).toMatchObject({ code: "order.not_found" });
  const elsewhere = await call("GET", `tickets.pdf?ids=${ids.join(",")}`, newId());
  expect(elsewhere.statusCode).toBe(404);
});

test("the receipt goes into the conversation as a document, while its window is open", async () => {
  const inChat = await order({ conversationId });
  const byPhone = await order({ conversationId: null });
  expect((await call("POST", `${byPhone.id}/receipt/send`)).json()).toEqual({ sent: false, reason: "no_conversation" });
  expect((await call("POST", `${inChat.id}/receipt/send`)).json()).toEqual({ sent: true, reason: null });
  const message = await business.inTx(async (tx) => {
    const [row] = await tx.query<{ id: string }>("select id from messages where business_id = $1 and order_id = $2", [
      tx.businessId,
      inChat.id,
    ]);
    return getMessage(tx, row?.id ?? "");
  });
  expect(message.content).toMatchObject({
    type: "document",
    mimeType: "application/pdf",
    filename: `${inChat.number}.pdf`,
  });
  await business.inTx((tx) =>
    tx.query("update conversations set window_ends_at = $3 where business_id = $1 and id = $2", [
      tx.businessId,
      conversationId,
      new Date(Date.now() - 1000),
    ]),
  );
  expect((await call("POST", `${inChat.id}/receipt/send`)).json()).toEqual({ sent: false, reason: "window_closed" });
});
