import { CatalogueFound, type CatalogueItem } from "@croozer/contracts/channel-catalogues";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { post } from "../../../lib/http.ts";
import { keyOf, queryClient } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";

/** What a message names; some kinds do not say of which catalogue. */
export type Named = { catalogueId: string | null; retailerId: string };

type Wish = Named & { businessId: string; give: (item: CatalogueItem | null) => void; fail: (cause: unknown) => void };
const mostAtOnce = 100;
let wishes: Wish[] = [];

/** Whatever is asked for in one go is fetched with one request: a cart on the screen names a dozen things at once. */
export function fetchItem(businessId: string, { catalogueId, retailerId }: Named): Promise<CatalogueItem | null> {
  if (wishes.length === 0) setTimeout(fetchWishes, 0);
  return new Promise((give, fail) => {
    wishes.push({ businessId, catalogueId, retailerId, give, fail });
  });
}

function fetchWishes(): void {
  const all = Map.groupBy(wishes, ({ businessId }) => businessId);
  wishes = [];
  for (const [businessId, own] of all)
    for (let from = 0; from < own.length; from += mostAtOnce)
      void fetchTogether(businessId, own.slice(from, from + mostAtOnce));
}

async function fetchTogether(businessId: string, together: readonly Wish[]): Promise<void> {
  const items = together.map(({ catalogueId, retailerId }) => ({ catalogueId, retailerId }));
  try {
    const found = await post("/api/catalogue-items/look-up", CatalogueFound, { items }, { businessId });
    together.forEach(({ give }, index) => {
      give(found.items[index] ?? null);
    });
  } catch (cause) {
    for (const { fail } of together) fail(cause);
  }
}

export const itemsKey = (businessId: string) => keyOf(businessId, "catalogue-items");

const itemQuery = (businessId: string, { catalogueId, retailerId }: Named) =>
  queryOptions({
    queryKey: [...itemsKey(businessId), catalogueId, retailerId],
    queryFn: () => fetchItem(businessId, { catalogueId, retailerId }),
  });

/** Name, price and picture of what a message names; null where nobody knows it, or not yet. */
export function useItem(catalogueId: string | null, retailerId: string | null): CatalogueItem | null {
  const named = { catalogueId, retailerId: retailerId ?? "" };
  return useQuery({ ...itemQuery(useBusinessId(), named), enabled: retailerId !== null }).data ?? null;
}

/** What was chosen is known already. */
export function keepItem(businessId: string, catalogueId: string | null, item: CatalogueItem): void {
  queryClient.setQueryData(itemQuery(businessId, { catalogueId, retailerId: item.retailerId }).queryKey, item);
}
