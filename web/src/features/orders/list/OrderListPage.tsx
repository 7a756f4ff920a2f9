import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { CancelDialog } from "../CancelDialog.tsx";
import { OrderDrawer } from "../detail/OrderDrawer.tsx";
import { useOrderActs } from "../use-order-acts.ts";
import { BulkBar } from "./bulk/BulkBar.tsx";
import { useBulk } from "./bulk/use-bulk.ts";
import { ListHeader } from "./ListHeader.tsx";
import { orderListQuery } from "./list-queries.ts";
import { changed, filtersOf, type ListSearch, readListSearch } from "./list-search.ts";
import { OrderFilters } from "./OrderFilters.tsx";
import styles from "./OrderList.module.css";
import { OrderTable } from "./OrderTable.tsx";
import { Statistics } from "./Statistics.tsx";

const route = getRouteApi("/shell/chat/orders/list");

/** Every order there ever was: found by what one remembers of it, counted, and taken along as a file. */
export function OrderListPage() {
  const { t } = useTranslation("orders");
  const { t: tUi } = useTranslation("ui");
  const businessId = useBusinessId();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filters = filtersOf(search);
  const list = useInfiniteQuery(orderListQuery(businessId, filters));
  const orders = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const bulk = useBulk(orders);
  const { step, cancel } = useOrderActs();
  const [cancelling, setCancelling] = useState<OrderSummary | null>(null);

  const change = (part: ListSearch) =>
    void navigate({ search: (before) => changed(before, part), replace: true, resetScroll: false });
  const move = (order: OrderSummary, status: Exclude<OrderStatus, "pending" | "cancelled">) =>
    step.mutate({ order, change: { status } });
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <div className={styles.page}>
      <ListHeader
        filters={filters}
        onPick={(picked) => void navigate({ search: readListSearch(picked), replace: true })}
      />
      <Statistics />
      <OrderFilters filters={filters} onChange={change} onClear={() => void navigate({ search: {}, replace: true })} />
      <section className={styles.card} aria-busy={list.isFetching}>
        {list.data === undefined ? (
          list.error === null ? (
            <SkeletonRows rows={10} />
          ) : (
            <ErrorState error={list.error} retry={list.refetch} />
          )
        ) : orders.length === 0 ? (
          <EmptyState
            icon={IconListSearch}
            title={t(isFiltered ? "nothingFoundTitle" : "emptyTitle")}
            text={t(isFiltered ? "nothingFoundText" : "emptyText")}
          />
        ) : (
          <OrderTable orders={orders} bulk={bulk} onOpen={(order) => change({ order })} />
        )}
      </section>
      <BulkBar bulk={bulk} />
      {list.hasNextPage && (
        <Button variant="default" onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {tUi("loadMore")}
        </Button>
      )}
      <OrderDrawer
        orderId={search.order}
        onClose={() => change({ order: "" })}
        onStep={move}
        onCancel={setCancelling}
      />
      <CancelDialog
        orders={cancelling === null ? [] : [cancelling]}
        onClose={() => setCancelling(null)}
        onCancel={(how) => {
          setCancelling(null);
          if (cancelling !== null) cancel.mutate({ order: cancelling, change: how });
        }}
      />
    </div>
  );
}
