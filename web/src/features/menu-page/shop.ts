import type { OptionGroup } from "@croozer/contracts/catalogue";
import type { PublicMenu, PublicProduct } from "@croozer/contracts/public-menu";
import { createContext, useContext } from "react";

export type Shop = { slug: string; menu: PublicMenu; price: (minor: number) => string };

export const ShopContext = createContext<Shop | null>(null);

/** The business whose menu is open. @throws outside of one */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (shop === null) throw new Error("no menu is open");
  return shop;
}

export const groupsOf = ({ optionGroups }: PublicMenu, product: PublicProduct): OptionGroup[] =>
  product.optionGroupIds.flatMap((id) => optionGroups.find((group) => group.id === id) ?? []);

/** What it costs at least, and whether a choice that has to be made can make it more. */
export function leastPrice(menu: PublicMenu, product: PublicProduct): { minor: number; isFrom: boolean } {
  const needed = groupsOf(menu, product).filter(({ kind, required }) => kind === "single" && required);
  const deltas = needed.map(({ options }) => {
    const offered = options.filter(({ available }) => available).map(({ priceDeltaMinor }) => priceDeltaMinor);
    return offered.length === 0 ? [0] : offered;
  });
  return {
    minor: deltas.reduce((sum, all) => sum + Math.min(...all), product.priceMinor),
    isFrom: deltas.some((all) => Math.min(...all) !== Math.max(...all)),
  };
}
