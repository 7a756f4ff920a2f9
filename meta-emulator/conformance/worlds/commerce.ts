import { ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../commerce.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

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

async function open(): Promise<OpenWorld> {
  const desk = await openDesk({
    timing: { sentMs: 0, deliveredMs: 0, catalogBatchMs: 1_000, productReviewMs: 60_000 },
  });
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
  const advance = (ms: number) => desk.call("POST", "/control/clock", { advanceMs: ms });
  const get = (path: string) => desk.call("GET", `/v24.0/${path}`);

  async function batch(...requests: unknown[]): Promise<string> {
    const answer = await desk.call("POST", `/v24.0/${catalogId}/items_batch`, { item_type: "PRODUCT_ITEM", requests });
    return String((answer.body.handles as unknown as string[])[0]);
  }

  /** Waits for the clock's tasks to have run. */
  async function done(handle: string): Promise<void> {
    for (let look = 0; look < 200; look++) {
      const { body } = await get(`${catalogId}/check_batch_request_status?handle=${handle}`);
      if (JSON.stringify(body).includes('"status":"finished"')) return;
    }
    throw new Error("the batch did not end");
  }

  async function itemOf(retailerId: string): Promise<Record<string, unknown> | undefined> {
    const fields = "id,retailer_id,name,price,sale_price,availability,review_status,review_rejection_reasons";
    const filter = encodeURIComponent(JSON.stringify({ retailer_id: { eq: retailerId } }));
    const { body } = await get(`${catalogId}/products?fields=${fields}&filter=${filter}`);
    return (body.data as unknown as Record<string, unknown>[])[0];
  }

  const preparations: Preparations = {
    mute: async () => {
      const body = { appId: ids.app, wabaIds: [ids.waba], scopes: ["whatsapp_business_management"] };
      return { mute: String((await desk.call("POST", "/control/tokens", body)).body.token) };
    },
    batch: async () => {
      const handle = await batch({ method: "UPDATE", data: bread });
      await advance(1_000);
      await done(handle);
      return { handle };
    },
    brokenBatch: async () => {
      const bare = { ...bread, id: "BARE", description: undefined, price: undefined };
      const handle = await batch({ method: "UPDATE", data: bread }, { method: "UPDATE", data: bare });
      await advance(1_000);
      await done(handle);
      return { handle };
    },
    red: async () => ({ red: String((await itemOf("SKU-RED-42"))?.id) }),
    gone: async () => ({ gone: String((await itemOf("SKU-GONE"))?.id) }),
    spare: async () => {
      const body = { name: "Spare" };
      return {
        spare: String((await desk.call("POST", `/v24.0/${ids.portfolio}/owned_product_catalogs`, body)).body.id),
      };
    },
  };
  return { desk, preparations };
}

export const commerce: World = { name: "commerce", cases, open };
