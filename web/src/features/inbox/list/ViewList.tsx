import { IconStar } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { isSameView } from "../../views/same-view.ts";
import { everything, type InboxFilter, type PlainView, plainViews } from "../inbox-view.ts";
import { useInboxPlace } from "../use-inbox-place.ts";
import { filterOf, filtersOf } from "./saved-filters.ts";
import { countText, useGroups, useViewCounts } from "./use-views.ts";
import styles from "./ViewList.module.css";
import { viewIcons } from "./view-icons.ts";

/** Views whose number says that somebody is needed soon. */
const urgent: ReadonlySet<PlainView> = new Set(["mentions", "needs_person", "closing_soon"]);

type EntryProps = {
  icon: ReactNode;
  name: ReactNode;
  count: string | null;
  isUrgent?: boolean;
  isCurrent: boolean;
  onPick: () => void;
};

function Entry({ icon, name, count, isUrgent = false, isCurrent, onPick }: EntryProps) {
  return (
    <button type="button" className={styles.view} aria-current={isCurrent ? "true" : undefined} onClick={onPick}>
      {icon}
      <span className={styles.name}>{name}</span>
      {count !== null && (
        <bdi dir="ltr" className={isUrgent ? styles.amber : styles.count}>
          {count}
        </bdi>
      )}
    </button>
  );
}

function Section({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** Every view of the inbox with its number: those of everybody, kept ones, channels, teams, labels. */
export function ViewList({ onPicked }: { onPicked?: () => void }) {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  const counts = useViewCounts();
  const { channels, teams, labels, saved, atLeast } = useGroups();
  const pick = (change: Partial<InboxFilter>) => () => {
    // The order and the status somebody works in stay; a kept view has its own.
    const { sort, status } = filter;
    show({ ...everything, sort, status: filter.search === "" ? status : "open", ...change });
    onPicked?.();
  };
  const plain = filter.rules === null && filter.search === "";
  const shown = filtersOf(filter);
  const kept = filter.rules === null ? undefined : saved.find(({ one }) => isSameView(one.filters, shown));
  const group = (view: "channel" | "team" | "label", of: string) => ({
    isCurrent: plain && filter.view === view && filter.of === of,
    onPick: pick({ view, of }),
  });
  return (
    <>
      {plainViews.map((view) => {
        const ViewIcon = viewIcons[view];
        return (
          <Entry
            key={view}
            icon={<ViewIcon size={18} stroke={1.75} aria-hidden="true" />}
            name={t(`view.${view}`)}
            count={counts === null ? null : countText(counts[view])}
            isUrgent={urgent.has(view) && (counts?.[view] ?? 0) > 0}
            isCurrent={plain && filter.view === view}
            onPick={pick({ view })}
          />
        );
      })}
      <Section title={t("views.saved")}>
        {saved.map(({ one, count }) => (
          <Entry
            key={one.id}
            icon={<IconStar size={18} stroke={1.75} aria-hidden="true" />}
            name={<PersonText>{one.name}</PersonText>}
            count={filterOf(one.filters).status === "resolved" ? null : countText(count, atLeast)}
            isCurrent={kept?.one.id === one.id}
            onPick={pick(filterOf(one.filters))}
          />
        ))}
      </Section>
      <Section title={t("views.channels")}>
        {(channels.length > 1 ? channels : []).map(({ one, count }) => (
          <Entry
            key={one.id}
            icon={<viewIcons.channel size={18} stroke={1.75} aria-hidden="true" />}
            name={<PersonText>{one.name}</PersonText>}
            count={countText(count, atLeast)}
            {...group("channel", one.id)}
          />
        ))}
      </Section>
      <Section title={t("views.teams")}>
        {teams.map(({ one, count }) => (
          <Entry
            key={one.id}
            icon={<viewIcons.team size={18} stroke={1.75} aria-hidden="true" />}
            name={<PersonText>{one.name}</PersonText>}
            count={countText(count, atLeast)}
            {...group("team", one.id)}
          />
        ))}
      </Section>
      <Section title={t("views.labels")}>
        {labels.map(({ one, count }) => (
          <Entry
            key={one.id}
            icon={<span className={styles.dot} data-colour={one.colour} aria-hidden="true" />}
            name={<PersonText>{one.name}</PersonText>}
            count={countText(count, atLeast)}
            {...group("label", one.id)}
          />
        ))}
      </Section>
    </>
  );
}
