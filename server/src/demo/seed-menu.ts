import { readFile } from "node:fs/promises";
import { setBusinessPicture } from "../businesses/businesses.ts";
import { saveCategory, saveOptionGroup, saveProduct, setPicture, storePicture } from "../catalogue/catalogue.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { type DemoGroup, type DemoProduct, demoGroups, demoMenu, ingredientNames } from "./menu.ts";

const pictures = new URL("./pictures/", import.meta.url);

/**
 * Gives a business the demo menu and picture through the catalogue's own door. Done once, on a first start, before
 * anyone is served: the drawings are stored with the transaction open.
 */
export async function seedMenu(tx: Tx, platform: Pick<Platform, "storage">): Promise<void> {
  const store = async (picture: string) =>
    storePicture(platform.storage, tx.businessId, await readFile(new URL(`${picture}.svg`, pictures)), "ours");
  await setBusinessPicture(tx, await store("napoli"));
  const groupIds = new Map<string, string>();
  const groups: Record<string, DemoGroup> = demoGroups;
  for (const [key, group] of Object.entries(groups)) groupIds.set(key, (await saveOptionGroup(tx, group)).id);
  for (const { name, products } of demoMenu) {
    const category = await saveCategory(tx, { name });
    for (const [position, product] of products.entries()) {
      const saved = await saveProduct(tx, { ...wishFor(product, groupIds), categoryId: category.id, position });
      await setPicture(tx, saved.id, await store(product.picture));
    }
  }
}

const wishFor = (product: DemoProduct, groupIds: ReadonlyMap<string, string>) => ({
  name: product.name,
  priceMinor: product.priceMinor,
  halves: product.halves ?? false,
  optionGroupIds: (product.groups ?? []).flatMap((group) => groupIds.get(group) ?? []),
  ingredients: (product.ingredients ?? []).map((ingredient) => ({ name: ingredientNames[ingredient] })),
  ...(product.description ? { description: product.description } : {}),
});
