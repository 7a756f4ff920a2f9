import type { Catalogue } from "@croozer/contracts/catalogue";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useBusinessId } from "../../lib/session.ts";
import { catalogueQuery, useCatalogueNotices } from "../catalogue/catalogue-queries.ts";
import { useChosen } from "./device.ts";
import { everything, type Station } from "./tickets.ts";

/** The station of this screen, and the categories there are to choose from. */
export function useStation(): { station: Station; categories: Catalogue["categories"] } {
  const businessId = useBusinessId();
  const { data } = useQuery(catalogueQuery(businessId));
  useCatalogueNotices();
  const chosen = useChosen().stations[businessId];
  const station = useMemo(() => {
    const known = new Set(data?.categories.map(({ id }) => id));
    const categoryIds = new Set(chosen?.filter((id) => known.has(id)));
    if (data === undefined || categoryIds.size === 0) return everything;
    return { categoryIds, categoryOf: new Map(data.products.map(({ id, categoryId }) => [id, categoryId])) };
  }, [data, chosen]);
  return { station, categories: data?.categories ?? [] };
}
