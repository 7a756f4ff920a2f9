import { useTranslation } from "react-i18next";
import { isSameView } from "../../views/same-view.ts";
import { useInboxPlace } from "../use-inbox-place.ts";
import { filtersOf } from "./saved-filters.ts";
import { countText, type Groups, useViewCounts } from "./use-views.ts";

/** What the list is called, and how many it holds where that is counted. */
export function useListTitle({ channels, teams, labels, saved, atLeast }: Groups): {
  title: string;
  count: string | null;
} {
  const { t } = useTranslation("inbox");
  const { filter } = useInboxPlace();
  const counts = useViewCounts();
  if (filter.search !== "") return { title: t("search.title"), count: null };
  if (filter.rules !== null) {
    const shown = filtersOf(filter);
    const kept = saved.find(({ one }) => isSameView(one.filters, shown));
    return { title: kept?.one.name ?? t("filter.title"), count: kept ? countText(kept.count, atLeast) : null };
  }
  const isOpen = filter.status === "open";
  if (filter.view === "channel" || filter.view === "team" || filter.view === "label") {
    const groups = { channel: channels, team: teams, label: labels }[filter.view];
    const group = groups.find(({ one }) => one.id === filter.of);
    return {
      title: group?.one.name ?? t(`view.${filter.view}`),
      count: group && isOpen ? countText(group.count, atLeast) : null,
    };
  }
  if (filter.view === "all" && filter.status !== "open") return { title: t(`view.all.${filter.status}`), count: null };
  return { title: t(`view.${filter.view}`), count: counts !== null && isOpen ? countText(counts[filter.view]) : null };
}
