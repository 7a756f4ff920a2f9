import { DeliveryOutcome } from "@croozer/contracts/channels";
import { Button, SegmentedControl } from "@mantine/core";
import { IconWebhook } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { Counters } from "./Counters.tsx";
import { DeliveryDrawer } from "./DeliveryDrawer.tsx";
import { DeliveryTable } from "./DeliveryTable.tsx";
import { deliveriesQuery } from "./queries.ts";
import styles from "./Webhooks.module.css";

const all = "all";

/** The operator's log of what Meta sent. */
export function WebhooksPage() {
  const { t } = useTranslation("admin");
  const { t: tUi } = useTranslation("ui");
  const [filter, setFilter] = useState<string>(all);
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useInfiniteQuery(deliveriesQuery(filter === all ? null : filter));
  const deliveries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.page}>
      <header>
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
      </header>
      <Counters />
      <div className={styles.filter}>
        <SegmentedControl
          aria-label={t("filter")}
          data-testid="outcome-filter"
          value={filter}
          onChange={setFilter}
          data={[all, ...DeliveryOutcome.options].map((value) => ({
            value,
            label: t(`outcome_${value as "all" | (typeof DeliveryOutcome.options)[number]}`),
          }))}
        />
      </div>
      <section className={styles.card}>
        {list.data === undefined ? (
          list.error === null ? (
            <SkeletonRows rows={10} />
          ) : (
            <ErrorState error={list.error} retry={list.refetch} />
          )
        ) : deliveries.length === 0 ? (
          <EmptyState icon={IconWebhook} title={t("nothingTitle")} text={t("nothingText")} />
        ) : (
          <DeliveryTable deliveries={deliveries} onOpen={setOpenId} />
        )}
      </section>
      {list.hasNextPage && (
        <Button variant="default" onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {tUi("loadMore")}
        </Button>
      )}
      <DeliveryDrawer id={openId} onClose={() => setOpenId(null)} />
    </div>
  );
}
