import { InboxViewFilters } from "@croozer/contracts/inbox-filters";
import { everything, type InboxFilter, ruleOf } from "../inbox-view.ts";

type Filters = Readonly<Record<string, string>>;

/** What is shown, as a saved view keeps it: a view that a rule can say becomes that rule. */
export function filtersOf({ view, of, status, sort, rules }: InboxFilter): Filters {
  const base = ruleOf({ view, of });
  const all =
    base === null ? rules : { match: "all" as const, rules: [base, ...(rules?.match === "all" ? rules.rules : [])] };
  return {
    ...(status === "open" ? {} : { status }),
    ...(sort === "newest" ? {} : { sort }),
    ...(all === null ? {} : { rules: JSON.stringify(all) }),
  };
}

/** What a saved view shows; everything for one that says nothing we know. */
export function filterOf(filters: Filters): InboxFilter {
  const { status, sort, rules } = InboxViewFilters.safeParse(filters).data ?? {};
  return { ...everything, status: status ?? "open", sort: sort ?? "newest", rules: rules ?? null };
}
