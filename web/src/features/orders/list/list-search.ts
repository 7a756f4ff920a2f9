import { OrderQuery } from "@croozer/contracts/orders";

/** What the address of the list holds: the filters as the API takes them, and the order that is open. */
export type ListSearch = Partial<Record<(typeof filterNames)[number], string>> & { order?: string };

export const filterNames = [
  "search",
  "status",
  "payment",
  "source",
  "fulfilment",
  "courier",
  "assignee",
  "tag",
  "from",
  "to",
] as const;
type FilterName = (typeof filterNames)[number];

/** What somebody wrote into an address by hand and what is no filter is left out. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const read: ListSearch = typeof search.order === "string" ? { order: search.order } : {};
  for (const name of filterNames) {
    const value = search[name];
    // The router takes what looks like a number for one.
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && text !== "" && OrderQuery.shape[name].safeParse(text).success) read[name] = text;
  }
  return read;
}

export function filtersOf(search: ListSearch): Partial<Record<FilterName, string>> {
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) if (search[name] !== undefined) filters[name] = search[name];
  return filters;
}

/** Without those that say nothing. */
export function changed(before: ListSearch, change: ListSearch): ListSearch {
  const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(merged);
}
