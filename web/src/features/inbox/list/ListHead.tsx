import { SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconAdjustmentsHorizontal, IconChevronDown } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { withTexts } from "../../../lib/with-texts.ts";
import { useOpener } from "../../../ui/later/use-opener.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { inboxStatuses, saysStatus } from "../inbox-view.ts";
import { useInboxPlace } from "../use-inbox-place.ts";
import styles from "./ListHead.module.css";
import { SearchBox } from "./SearchBox.tsx";
import { SortMenu } from "./SortMenu.tsx";
import { useListTitle } from "./use-list-title.ts";
import { useGroups } from "./use-views.ts";

const FilterDialog = lazy(async () => ({
  default: (await withTexts(() => import("./filters/FilterDialog.tsx"))).FilterDialog,
}));

const loadViews = async () => (await import("./ViewPopover.tsx")).ViewPopover;

/** Below 1200 pixels there is no column of views: the title becomes their menu. */
function ViewMenu() {
  const { t } = useTranslation("inbox");
  const { opener, content } = useOpener("dialog", loadViews);
  return (
    <>
      <button type="button" className={styles.menu} aria-label={t("views")} {...opener.button}>
        <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
      </button>
      {content}
    </>
  );
}

export function ListHead() {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  const groups = useGroups();
  const { title, count } = useListTitle(groups);
  const [filtering, setFiltering] = useState(false);
  // The column of views, with the name of the page, stands beside it on a wide screen alone.
  const Title = useMediaQuery("(min-width: 1200px)", true, { getInitialValueInEffect: false }) ? "h2" : "h1";
  const narrowed = filter.rules?.rules.length ?? 0;
  return (
    <div className={styles.head}>
      <div className={styles.titleLine}>
        <Title className={styles.title}>
          <PersonText>{title}</PersonText>
        </Title>
        <ViewMenu />
        {count !== null && (
          <bdi dir="ltr" className={styles.number}>
            {count}
          </bdi>
        )}
        <span className={styles.tools} hidden={filter.search !== ""}>
          <SortMenu />
          <button
            type="button"
            className={styles.tool}
            aria-label={t("filter.open")}
            aria-pressed={narrowed > 0}
            onClick={() => setFiltering(true)}
            data-testid="filter"
          >
            <IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />
            {narrowed > 0 && <bdi dir="ltr">{narrowed}</bdi>}
          </button>
        </span>
      </div>
      <SearchBox />
      {filter.search === "" && !saysStatus(filter.rules) && (
        <SegmentedControl
          fullWidth
          withItemsBorders={false}
          size="sm"
          aria-label={t("statuses")}
          value={filter.status}
          onChange={(value) => {
            const status = inboxStatuses.find((candidate) => candidate === value);
            if (status !== undefined) show({ status });
          }}
          data={inboxStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          classNames={{ root: styles.segments ?? "", indicator: styles.indicator ?? "", label: styles.segment ?? "" }}
        />
      )}
      {filtering && (
        <Suspense>
          <FilterDialog groups={groups} onClose={() => setFiltering(false)} />
        </Suspense>
      )}
    </div>
  );
}
