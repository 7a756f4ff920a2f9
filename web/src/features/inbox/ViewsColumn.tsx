import {
  type Icon,
  IconHandStop,
  IconHourglass,
  IconInbox,
  IconMessageCircle,
  IconUserCheck,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { conversationCountsQuery } from "../shell/counters.ts";
import { type InboxView, inboxViews } from "./inbox-view.ts";
import { useInboxPlace } from "./use-inbox-place.ts";
import styles from "./ViewsColumn.module.css";

export const viewIcons: Record<InboxView, Icon> = {
  mine: IconUserCheck,
  unassigned: IconInbox,
  all: IconMessageCircle,
  needs_person: IconHandStop,
  closing_soon: IconHourglass,
};
/** Views whose number says that somebody is needed soon. */
const urgent: ReadonlySet<InboxView> = new Set(["needs_person", "closing_soon"]);

/** How many conversations each view holds; null until known. */
export function useViewCounts(): Record<InboxView, number> | null {
  const counts = useQuery(conversationCountsQuery(useBusinessId())).data;
  if (counts === undefined) return null;
  const { mine, unassigned, all, needsPerson, closingSoon } = counts;
  return { mine, unassigned, all, needs_person: needsPerson, closing_soon: closingSoon };
}

export function ViewCount({ view, count }: { view: InboxView; count: number }) {
  const amber = urgent.has(view) && count > 0;
  return <span className={amber ? styles.amber : styles.count}>{count}</span>;
}

export function ViewsColumn() {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  const counts = useViewCounts();
  return (
    <nav className={styles.column} aria-label={t("views")}>
      <h1 className={styles.title}>{t("title")}</h1>
      {inboxViews.map((view) => {
        const ViewIcon = viewIcons[view];
        return (
          <button
            key={view}
            type="button"
            className={styles.view}
            aria-current={filter.view === view ? "true" : undefined}
            onClick={() => show({ view, search: "", status: filter.search === "" ? filter.status : "open" })}
          >
            <ViewIcon size={18} stroke={1.75} aria-hidden="true" />
            <span className={styles.name}>{t(`view.${view}`)}</span>
            {counts !== null && <ViewCount view={view} count={counts[view]} />}
          </button>
        );
      })}
    </nav>
  );
}
