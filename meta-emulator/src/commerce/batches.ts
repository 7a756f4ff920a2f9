import { randomBytes } from "node:crypto";
import type { Simulation } from "../simulation.ts";
import { addItem, changeItem } from "./keep-items.ts";
import { findProduct } from "./products.ts";
import type { BatchRequest, CatalogBatch, ItemFields } from "./types.ts";

/** What an item must have before it exists, as batches call it. */
const required: [keyof ItemFields, string][] = [
  ["name", "title"],
  ["description", "description"],
  ["availability", "availability"],
  ["condition", "condition"],
  ["priceMinor", "price"],
  ["url", "link"],
  ["imageUrl", "image_link"],
];

/** Takes requests in; they are worked on a little later. Returns the handle to ask by. */
export function planBatch(sim: Simulation, catalogId: string, requests: BatchRequest[], allowUpsert: boolean): string {
  const handle = `Ac${randomBytes(45).toString("base64url")}`;
  const at = sim.clock.now();
  const doneAt = at + sim.config.timing.catalogBatchMs;
  const batch = { handle, catalogId, at, doneAt, allowUpsert, requests, finished: false, errors: [] };
  sim.world.catalogBatches.put(handle, batch);
  sim.clock.at(doneAt, () => workOff(sim, handle));
  return handle;
}

/** Takes up batches that were under way when the process ended. */
export function resumeBatches(sim: Simulation): void {
  for (const { handle, doneAt, finished } of sim.world.catalogBatches.values()) {
    if (!finished) sim.clock.at(doneAt, () => workOff(sim, handle));
  }
}

function workOff(sim: Simulation, handle: string): void {
  const batch = sim.world.catalogBatches.find(handle);
  if (!batch || batch.finished) return;
  const errors = batch.requests.flatMap((request) => {
    const message = apply(sim, batch, request);
    return message === null ? [] : [{ line: request.line, id: request.retailerId, message }];
  });
  sim.world.catalogBatches.put(handle, { ...batch, requests: [], finished: true, errors });
  sim.phone.emit({ type: "world" });
}

/** Returns what is wrong, null when it was done. */
function apply(sim: Simulation, batch: CatalogBatch, request: BatchRequest): string | null {
  const { method, retailerId, fields } = request;
  const item = findProduct(sim.world, batch.catalogId, retailerId);
  if (method === "DELETE") {
    if (!item) return `No item with id ${retailerId} was found.`;
    sim.world.products.delete(item.id);
    return null;
  }
  if (item) {
    if (method === "CREATE" && !batch.allowUpsert) return `An item with id ${retailerId} already exists.`;
    changeItem(sim, item, fields);
    return null;
  }
  if (method === "UPDATE" && !batch.allowUpsert) return `No item with id ${retailerId} was found.`;
  const absent = required.filter(([field]) => fields[field] === undefined).map(([, name]) => name);
  if (absent.length > 0) return `A required field is missing: ${absent.join(", ")}.`;
  addItem(sim, batch.catalogId, retailerId, fields);
  return null;
}
