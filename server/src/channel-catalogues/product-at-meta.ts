import type { Product } from "@croozer/contracts/catalogue";
import type { Menu } from "../catalogue/catalogue.ts";

/** The product of the menu that a retailer id stands for: by our own id, or by the stock number, as feeds are filled from a menu. */
export const productAtMeta = (menu: Menu, retailerId: string): Product | null =>
  menu.product.get(retailerId) ?? menu.products.find(({ sku }) => sku !== null && sku === retailerId) ?? null;
