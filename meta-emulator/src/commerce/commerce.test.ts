import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

const catalogId = "500000000000001";
const bread = {
  id: "BREAD",
  title: "Bread",
  description: "With sesame",
  availability: "in stock",
  condition: "new",
  price: "12.50 ILS",
  link: "https://example.com/bread",
  image_link: "https://example.com/bread.jpg",
};

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ timing: { sentMs: 0, deliveredMs: 0, catalogBatchMs: 1_000, productReviewMs: 60_000 } });
  await desk.call("POST", "/control/clock", { running: false });
  desk.emulator.describe({
    catalogs: [
      {
        id: catalogId,
        name: "Menu",
        wabaIds: [ids.waba],
        products: [
          { retailerId: "SKU-RED-42", name: "Red shoes", price: "30.00 ILS", imageUrl: "https://example.com/r.jpg" },
          { retailerId: "SKU-GONE", price: "1.00 ILS" },
        ],
      },
    ],
  });
});
afterEach(() => desk.close());

const advance = (ms: number) => desk.call("POST", "/control/clock", { advanceMs: ms });
const get = (path: string) => desk.call("GET", `/v24.0/${path}`);

async function batch(...requests: unknown[]): Promise<string> {
  const answer = await desk.call("POST", `/v24.0/${catalogId}/items_batch`, { item_type: "PRODUCT_ITEM", requests });
  return String((answer.body.handles as unknown as string[])[0]);
}

async function statusOf(handle: string): Promise<Record<string, unknown>> {
  const { body } = await get(`${catalogId}/check_batch_request_status?handle=${handle}`);
  return (body.data as unknown as Record<string, unknown>[])[0]!;
}

/** Waits for the clock's tasks to have run. */
async function done(handle: string): Promise<Record<string, unknown>> {
  for (let look = 0; look < 200; look++) {
    const status = await statusOf(handle);
    if (status.status === "finished") return status;
  }
  throw new Error("the batch did not end");
}

async function itemOf(retailerId: string): Promise<Record<string, unknown> | undefined> {
  const fields = "id,retailer_id,name,price,sale_price,availability,review_status,review_rejection_reasons";
  const filter = encodeURIComponent(JSON.stringify({ retailer_id: { eq: retailerId } }));
  const { body } = await get(`${catalogId}/products?fields=${fields}&filter=${filter}`);
  return (body.data as unknown as Record<string, unknown>[])[0];
}

async function reviewed(retailerId: string, status: string): Promise<Record<string, unknown>> {
  for (let look = 0; look < 200; look++) {
    const item = await itemOf(retailerId);
    if (item?.review_status === status) return item;
  }
  throw new Error(`${retailerId} did not become ${status}`);
}

test("a batch is worked off when its time comes, not before", async () => {
  const handle = await batch({ method: "UPDATE", data: bread });
  expect(await statusOf(handle)).toMatchObject({ handle, status: "started" });
  expect(await itemOf("BREAD")).toBeUndefined();
  await advance(1_000);
  await done(handle);
  expect(await itemOf("BREAD")).toMatchObject({ name: "Bread", price: "₪12.50", review_status: "pending" });
});

test("one malformed item does not keep the others out", async () => {
  const answer = await desk.call("POST", `/v24.0/${catalogId}/items_batch`, {
    item_type: "PRODUCT_ITEM",
    requests: [
      { method: "UPDATE", data: { ...bread, id: "BAD", price: "cheap" } },
      { method: "UPDATE", data: bread },
    ],
  });
  expect(answer.body).toMatchObject({ handles: [expect.any(String)], validation_status: [{ retailer_id: "BAD" }] });
  await advance(1_000);
  await done(String((answer.body.handles as unknown as string[])[0]));
  expect(await itemOf("BAD")).toBeUndefined();
  expect(await itemOf("BREAD")).toBeDefined();
});

test("without upsert an update of nothing is an error of its own", async () => {
  const body = { item_type: "PRODUCT_ITEM", allow_upsert: false, requests: [{ method: "UPDATE", data: bread }] };
  const answer = await desk.call("POST", `/v24.0/${catalogId}/items_batch`, body);
  await advance(1_000);
  const status = await done(String((answer.body.handles as unknown as string[])[0]));
  expect(status).toMatchObject({ errors_total_count: 1, errors: [{ line: 1, id: "BREAD" }] });
});

test("prices keep their currency's minor units", async () => {
  const prices = { YEN: "500 JPY", DINAR: "1.250 KWD", SHEKEL: "9.9 ILS" };
  const items = Object.entries(prices).map(([id, price]) => ({ method: "CREATE", data: { ...bread, id, price } }));
  const handle = await batch(...items);
  await advance(1_000);
  await done(handle);
  expect(await itemOf("YEN")).toMatchObject({ price: "¥500" });
  expect((await itemOf("DINAR"))?.price).toMatch(/KWD\s?1\.250/);
  expect(await itemOf("SHEKEL")).toMatchObject({ price: "₪9.90" });
  const { body } = await desk.call("GET", `/control/catalogs/${catalogId}`);
  const minors = (body.products as unknown as { retailerId: string; priceMinor: number }[]).filter(
    ({ retailerId }) => retailerId in prices,
  );
  expect(minors.map(({ priceMinor }) => priceMinor)).toEqual([500, 1_250, 990]);
});

const send = (retailerId: string) =>
  desk.send({
    to: "15555550123",
    type: "interactive",
    interactive: { type: "product", action: { catalog_id: catalogId, product_retailer_id: retailerId } },
  });

test("a new item is sent only once WhatsApp has approved it", async () => {
  const handle = await batch({ method: "CREATE", data: bread });
  await advance(1_000);
  await done(handle);
  expect((await send("BREAD")).body.error).toMatchObject({ code: 131009 });
  await advance(60_000);
  await reviewed("BREAD", "approved");
  expect((await send("BREAD")).status).toBe(200);
});

test("a new price needs no review, a new name does", async () => {
  const { id } = (await itemOf("SKU-RED-42"))!;
  await desk.call("POST", `/v24.0/${id}`, { price: 2500 });
  expect(await itemOf("SKU-RED-42")).toMatchObject({ price: "₪25.00", review_status: "approved" });
  await desk.call("POST", `/v24.0/${id}`, { name: "Redder shoes" });
  expect(await itemOf("SKU-RED-42")).toMatchObject({ review_status: "outdated" });
  expect((await send("SKU-RED-42")).body.error).toMatchObject({ code: 131009 });
  await advance(60_000);
  await reviewed("SKU-RED-42", "approved");
});

test("whoever steers decides what a review says", async () => {
  await desk.call("POST", "/control/catalogs", { id: catalogId, reviews: "reject" });
  const handle = await batch({ method: "CREATE", data: bread });
  await advance(1_000);
  await done(handle);
  await advance(60_000);
  expect((await reviewed("BREAD", "rejected")).review_rejection_reasons).toHaveLength(1);
  await desk.call("PATCH", `/control/catalogs/${catalogId}/products/BREAD`, {
    review: "approved",
    rejectionReasons: [],
  });
  expect((await send("BREAD")).status).toBe(200);
});

test("the phone shows the catalogue of a number that shows it", async () => {
  const business = async () => {
    const { body } = await desk.call("GET", "/phone/api/world");
    return (body.businesses as unknown as { catalogId: string | null }[])[0];
  };
  expect(await business()).toMatchObject({ catalogId });
  const { body } = await desk.call("GET", `/phone/api/catalogs/${catalogId}`);
  expect(body.products).toHaveLength(2);
  await desk.call("POST", `/v24.0/${ids.number}/whatsapp_commerce_settings?is_catalog_visible=false`);
  expect(await business()).toMatchObject({ catalogId: null });
});

test("products come in pages", async () => {
  const first = await get(`${catalogId}/products?limit=1`);
  const { after } = (first.body.paging as unknown as { cursors: { after: string } }).cursors;
  const second = await get(`${catalogId}/products?limit=1&after=${after}`);
  const names = [first, second].flatMap(({ body }) => body.data as unknown as { retailer_id: string }[]);
  expect(names.map(({ retailer_id }) => retailer_id)).toEqual(["SKU-RED-42", "SKU-GONE"]);
});

test("a batch and a review that were under way go on after a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "emulator-commerce-"));
  await desk.close();
  const timing = { catalogBatchMs: 1_000, productReviewMs: 60_000 };
  desk = await openDesk({ dataDir, timing });
  await desk.call("POST", "/control/clock", { running: false });
  desk.emulator.describe({ catalogs: [{ id: catalogId, wabaIds: [ids.waba] }] });
  const handle = await batch({ method: "CREATE", data: bread });
  await desk.close();
  desk = await openDesk({ dataDir, timing });
  await advance(1_000);
  await done(handle);
  await desk.close();
  desk = await openDesk({ dataDir, timing });
  expect(await itemOf("BREAD")).toMatchObject({ review_status: "pending" });
  await advance(60_000);
  await reviewed("BREAD", "approved");
  rmSync(dataDir, { recursive: true });
});
