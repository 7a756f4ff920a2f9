import { Button } from "@mantine/core";
import { IconHistory, IconWebhook } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { Counters } from "./Counters.tsx";
import { DeliveryDrawer } from "./DeliveryDrawer.tsx";
import { DeliveryTable } from "./DeliveryTable.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { isFiltered, noFilters, queryOf } from "./filters.ts";
import { deliveriesQuery } from "./queries.ts";
import { RecentReplays } from "./RecentReplays.tsx";
import { ReplayDialog, type ReplayOf } from "./ReplayDialog.tsx";
import { useSelection } from "./use-selection.ts";
import { WaitingNumbers } from "./WaitingNumbers.tsx";
import styles from "./Webhooks.module.css";

/** The operator's log of what Meta sent: found, read, and taken apart once more. */
export function WebhooksPage() {
  const { t } = useTranslation("admin");
  const { t: tUi } = useTranslation("ui");
  const [filters, setFilters] = useState(noFilters);
  const [openId, setOpenId] = useState<string | null>(null);
  const [replayOf, setReplayOf] = useState<ReplayOf | null>(null);
  const selection = useSelection();
  const query = queryOf(useDeferredValue(filters));
  const list = useInfiniteQuery(deliveriesQuery(query));
  const deliveries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = [...selection.ids];
  const replayChosen = () =>
    setReplayOf(chosen.length > 0 ? { ids: chosen, count: chosen.length } : { filter: query, count: null });
  return (
    <div className={styles.page}>
      <header>
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
      </header>
      <WaitingNumbers onReplay={setReplayOf} />
      <Counters />
      <FilterBar
        filters={filters}
        onChange={(next) => {
          setFilters(next);
          selection.clear();
        }}
      />
      {(chosen.length > 0 || isFiltered(filters)) && deliveries.length > 0 && (
        <div className={styles.bulk} role="status">
          <span>{chosen.length > 0 ? t("selected", { count: chosen.length }) : t("allFound")}</span>
          <Button
            size="compact-md"
            leftSection={<IconHistory size={16} aria-hidden="true" />}
            onClick={replayChosen}
            data-testid="replay"
          >
            {chosen.length > 0 ? t("replaySelected") : t("replayAllFound")}
          </Button>
          {chosen.length > 0 && (
            <Button size="compact-md" variant="subtle" onClick={selection.clear}>
              {t("clearSelection")}
            </Button>
          )}
        </div>
      )}
      <section className={styles.card}>
        {list.data === undefined ? (
          list.error === null ? (
            <SkeletonRows rows={10} />
          ) : (
            <ErrorState error={list.error} retry={list.refetch} />
          )
        ) : deliveries.length === 0 ? (
          <EmptyState
            icon={IconWebhook}
            title={isFiltered(filters) ? t("nothingFoundTitle") : t("nothingTitle")}
            text={isFiltered(filters) ? t("nothingFoundText") : t("nothingText")}
          />
        ) : (
          <DeliveryTable deliveries={deliveries} selected={selection.ids} onSelect={selection.set} onOpen={setOpenId} />
        )}
      </section>
      {list.hasNextPage && (
        <Button variant="default" onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {tUi("loadMore")}
        </Button>
      )}
      <RecentReplays />
      <DeliveryDrawer
        id={openId}
        onClose={() => setOpenId(null)}
        onReplay={(id) => setReplayOf({ ids: [id], count: 1 })}
        onFilter={(part) => {
          setFilters({ ...noFilters, ...part });
          selection.clear();
          setOpenId(null);
        }}
      />
      <ReplayDialog
        of={replayOf}
        onClose={() => {
          setReplayOf(null);
          selection.clear();
        }}
      />
    </div>
  );
}
