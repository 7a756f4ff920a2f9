import type { Simulation } from "../simulation.ts";
import { emptyItem } from "./describe.ts";
import { productIdOf } from "./products.ts";
import type { CatalogItem, ItemFields, Review } from "./types.ts";

/** What WhatsApp looks at again when it changes. Prices and stock it does not. */
const reviewed: (keyof ItemFields)[] = ["name", "description", "imageUrl", "url"];

/** A new item, on its way through the review. */
export function addItem(
  sim: Simulation,
  catalogId: string,
  retailerId: string,
  fields: Partial<ItemFields>,
): CatalogItem {
  const id = productIdOf(catalogId, retailerId);
  return review(sim, { ...emptyItem, name: retailerId, ...fields, id, catalogId, retailerId }, "pending");
}

/** Changes an item; what was approved is outdated until somebody looked again. */
export function changeItem(sim: Simulation, item: CatalogItem, fields: Partial<ItemFields>): CatalogItem {
  const changed = { ...item, ...fields };
  if (reviewed.every((name) => changed[name] === item[name])) return sim.world.products.put(item.id, changed);
  return review(sim, changed, item.review === "approved" ? "outdated" : "pending");
}

/** Takes up the reviews that were under way when the process ended. */
export function resumeReviews(sim: Simulation): void {
  for (const item of sim.world.products.values()) if (item.reviewAt !== null) planReview(sim, item.id, item.reviewAt);
}

function review(sim: Simulation, item: CatalogItem, meanwhile: Review): CatalogItem {
  const held = sim.world.catalogs.find(item.catalogId)?.reviews === "hold";
  const reviewAt = held ? null : sim.clock.now() + sim.config.timing.productReviewMs;
  const kept = sim.world.products.put(item.id, { ...item, review: meanwhile, rejectionReasons: [], reviewAt });
  if (reviewAt !== null) planReview(sim, item.id, reviewAt);
  return kept;
}

function planReview(sim: Simulation, id: string, at: number): void {
  sim.clock.at(at, () => {
    const item = sim.world.products.find(id);
    // Changed again since: that review has its own time.
    if (item?.reviewAt !== at) return;
    const rejected = sim.world.catalogs.find(item.catalogId)?.reviews === "reject";
    const rejectionReasons = rejected ? ["This item does not follow the WhatsApp Commerce Policy."] : [];
    const outcome: Review = rejected ? "rejected" : "approved";
    sim.world.products.put(id, { ...item, review: outcome, rejectionReasons, reviewAt: null });
  });
}
