import type { OrderSummary } from "@croozer/contracts/orders";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { placeOrder } from "../orders.ts";
import { type Desk, openDesk, openOrderHttp } from "../test-order-desk.ts";

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

const place = (desk: Desk, customerName: string, customerPhone: string | null = null, product = desk.menu.coke) =>
  desk.inTx((tx) =>
    placeOrder(tx, {
      items: [{ productId: product.id, quantity: 1 }],
      ...{ fulfilment: "pickup", source: "manual", customerName, customerPhone },
    }),
  );
const finder =
  (desk: Desk) =>
  async (search: string, others = "") => {
    const answer = await desk.as("owner")<{ items: OrderSummary[] }>(
      "GET",
      `?${new URLSearchParams({ search })}${others}`,
    );
    expect(answer.status, answer.text).toBe(200);
    return answer.body.items.map(({ customer }) => customer.name);
  };

/** As the server does by itself within a minute. Till then each word looks for its order among all of its business. */
async function analyze(table: string): Promise<void> {
  const admin = new pg.Client({ connectionString: platform.databaseUrl });
  await admin.connect();
  await admin.query(`analyze ${table}`);
  await admin.end();
}

test("a name is found by how its words begin, without niqqud, quotes, or a look at final letters", async () => {
  const desk = await openDesk(platform, http);
  await place(desk, "אַבְרָהָם ג'ינג'י-כהן");
  await place(desk, "Dana O’Neill");
  const found = finder(desk);
  for (const typed of ["אברהם", "אברהמ", "גינג'י", "ג׳ינג׳י כהנ", "כֹּהֵן"])
    expect(await found(typed), typed).toEqual(["אַבְרָהָם ג'ינג'י-כהן"]);
  for (const typed of ["dana", "ONEILL", "o'n da", "dana, oneill"])
    expect(await found(typed), typed).toEqual(["Dana O’Neill"]);
  expect(await found("ana")).toEqual([]);
  expect(await found("dana כהן")).toEqual([]);
  expect(await found("%")).toEqual(["Dana O’Neill", "אַבְרָהָם ג'ינג'י-כהן"]);
});

test("a phone is found in any form and by its last four digits", async () => {
  const desk = await openDesk(platform, http);
  await place(desk, "Dana", "+972555123456");
  await place(desk, "Omer", "+15550001234");
  const found = finder(desk);
  for (const typed of ["+972 55-512 3456", "00972555123456", "055-5123456", "0555123", "3456", "972555"])
    expect(await found(typed), typed).toEqual(["Dana"]);
  // Neither its end nor zeros in front of something else are the beginning of it.
  for (const typed of ["5123456", "0000701"]) expect(await found(typed), typed).toEqual([]);
});

test("a phone that was given without its country is found with it", async () => {
  const desk = await openDesk(platform, http);
  await place(desk, "Dana", "054-111 2233");
  await place(desk, "Tom", "+44 20 7946 0958");
  const found = finder(desk);
  for (const typed of ["+972 54-111 2233", "00972541112233", "972541112233", "+97254111", "0541112233"])
    expect(await found(typed), typed).toEqual(["Dana"]);
  for (const typed of ["+442079460958", "020 7946 0958"]) expect(await found(typed), typed).toEqual(["Tom"]);
  expect(await found("+972 2233")).toEqual(["Dana"]);
});

test("an order is found by its number, whole, by the day's part or as people say it", async () => {
  const desk = await openDesk(platform, http);
  const { order } = await place(desk, "Dana");
  await place(desk, "Omer");
  const found = finder(desk);
  for (const typed of [order.number, order.number.toLowerCase(), order.number.slice(4), "#1", "0001"])
    expect(await found(typed), typed).toEqual(["Dana"]);
  expect(await found(order.number.slice(0, 12))).toEqual(["Omer", "Dana"]);
});

test("a number behind # is an order's alone, whole, and nobody's phone", async () => {
  const desk = await openDesk(platform, http);
  await place(desk, "Dana", "054-222 3344");
  await place(desk, "Omer", "054-111 2233");
  const found = finder(desk);
  expect(await found("#1")).toEqual(["Dana"]);
  expect(await found("# 02")).toEqual(["Omer"]);
  expect(await found("#22")).toEqual([]);
  expect(await found("22")).toEqual(["Omer", "Dana"]);
});

test("after an edit an order is found by what is in it now, and still by whose it is", async () => {
  const desk = await openDesk(platform, http);
  const { order } = await place(desk, "Coke Zero");
  const found = finder(desk);
  const items = [{ productId: desk.menu.cheese.id, quantity: 1 }];
  expect((await desk.as("owner")("PATCH", `/${order.id}`, { version: 1, items })).status).toBe(200);
  expect([await found("cheese"), await found("coke"), await found("coke zero")]).toEqual([
    ["Coke Zero"],
    ["Coke Zero"],
    ["Coke Zero"],
  ]);
  const rows = await desk.inTx((tx) =>
    tx.query<{ word: string }>("select word from order_words where business_id = $1 and order_id = $2 order by word", [
      tx.businessId,
      order.id,
    ]),
  );
  const words = rows.map(({ word }) => word);
  expect(words).toContain("cheese");
  expect(new Set(words).size).toBe(words.length);
});

test("among thousands, common words and rare ones find the same as among few", async () => {
  const desk = await openDesk(platform, http);
  const { order } = await place(desk, "Dana Levi", null, desk.menu.cheese);
  await desk.inTx((tx) =>
    tx.query(
      `insert into orders (business_id, id, number, short_number, local_day, status, source, fulfilment, customer_name,
         language, subtotal_minor, tax_minor, delivery_fee_minor, total_minor, tax_included, currency, placed_at,
         status_changed_at, items_text)
       select business_id, gen_random_uuid(), 'ORD-20200101-' || n, n, '2020-01-01', status, source, fulfilment,
         case when n = 7 then 'Dana Cohen' else 'Guest' end, language, subtotal_minor, tax_minor, delivery_fee_minor,
         total_minor, tax_included, currency, placed_at - n * interval '1 minute', status_changed_at, 'קולה Coke'
       from orders, generate_series(1, 6000) n where business_id = $1 and id = $2`,
      [tx.businessId, order.id],
    ),
  );
  await analyze("orders");
  await desk.inTx((tx) =>
    tx.query(
      `insert into order_words (business_id, word, order_id)
       select distinct business_id, word, id from orders, unnest(string_to_array(ltrim(words), ' ')) word
       where business_id = $1 and id <> $2`,
      [tx.businessId, order.id],
    ),
  );
  const found = finder(desk);
  expect(await found("coke dana")).toEqual(["Dana Cohen"]);
  expect(await found("dana")).toEqual(["Dana Levi", "Dana Cohen"]);
  expect(await found("cheese levi", "&status=pending")).toEqual(["Dana Levi"]);
  expect(await found("dana", "&status=delivered")).toEqual([]);
  expect(await found("coke", "&limit=3")).toEqual(["Guest", "Guest", "Guest"]);
  expect(await found("guest קול", "&limit=2")).toEqual(["Guest", "Guest"]);
});
