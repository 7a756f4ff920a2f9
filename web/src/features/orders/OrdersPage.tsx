import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { OrderStatus, OrderSummary } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconClipboardList } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useNow } from "../../lib/dates.ts";
import { useBusinessId, useMe, useMembership, usePermission } from "../../lib/session.ts";
import { useSteady } from "../../lib/use-steady.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { couriersQuery } from "../couriers/couriers-queries.ts";
import { HandOverDialog } from "../couriers/HandOverDialog.tsx";
import { BoardColumns } from "./BoardColumns.tsx";
import { BoardHeader } from "./BoardHeader.tsx";
import { layOut } from "./board-columns.ts";
import { CancelDialog } from "./CancelDialog.tsx";
import { type Cancelling, isRefundable, type SoldOut } from "./decline/why.ts";
import { OrderDrawer } from "./detail/OrderDrawer.tsx";
import { NewOrderTakeover } from "./NewOrderTakeover.tsx";
import styles from "./OrdersPage.module.css";
import { useRing } from "./ring.ts";
import { useBoard, useTap } from "./taps/use-taps.ts";
import { useOrderActs } from "./use-order-acts.ts";
import { FilterSelect } from "./watch/FilterSelect.tsx";
import { isShown, useBoardFilter } from "./watch/filter.ts";
import { useBoardTunes } from "./watch/use-board-tunes.ts";

const none: readonly OrderSummary[] = [];

/** The board: what to accept, to make, to hand over. A new order takes the screen over until somebody answers it. */
export function OrdersPage() {
  const t = useTexts("orders");
  const { emulator } = useMe();
  const now = useNow();
  const navigate = useNavigate();
  const { order: openId } = useSearch({ strict: false });
  const { board, error, refetch } = useBoard();
  const { cancel } = useOrderActs();
  const tap = useTap();
  const mayAdvance = usePermission("order.advance");
  const [cancelling, setCancelling] = useState<OrderSummary | null>(null);
  // New orders somebody closed to see the board first; "Accept" on the card brings the question back.
  const [setAside, setSetAside] = useState<ReadonlySet<string>>(new Set());

  const [filter, setFilter] = useBoardFilter();
  const { memberId } = useMembership();
  const shown = (board?.orders ?? []).filter((order) => isShown(order, filter, memberId));
  const layout = layOut(shown, now, board?.lead);
  const waiting = layout.columns.pending;
  // Those muted are still to be answered, but not by noise.
  const [muted, setMuted] = useState<ReadonlySet<string>>(new Set());
  useRing(waiting.some(({ id }) => !muted.has(id)));
  useBoardTunes(board, now);
  const taking = mayAdvance ? waiting.find((order) => !setAside.has(order.id)) : undefined;

  const open = (orderId: string | undefined) =>
    navigate({ to: "/orders", search: orderId === undefined ? {} : { order: orderId }, replace: true });
  const known = useQuery(couriersQuery(useBusinessId())).data?.items;
  const couriers = useMemo(() => known?.filter(({ active }) => active) ?? [], [known]);
  const [handing, setHanding] = useState<OrderSummary | null>(null);
  /** Whose hands it goes into is asked, unless that is known or there is nobody. */
  const step = useSteady((order: OrderSummary, status: Exclude<OrderStatus, "pending" | "cancelled">) =>
    status === "out_for_delivery" && order.courier === null && couriers.length > 0
      ? setHanding(order)
      : move(order, status),
  );
  const ask = (order: OrderSummary) => setSetAside(new Set(waiting.flatMap(({ id }) => (id === order.id ? [] : [id]))));
  const move = (order: OrderSummary, status: Exclude<OrderStatus, "pending" | "cancelled">, readyInMinutes?: number) =>
    tap(order, { kind: "step", status, ...(readyInMinutes === undefined ? {} : { readyInMinutes }) });
  const mute = ({ id }: OrderSummary) => setMuted((before) => new Set(before).add(id));
  const setAsideOne = ({ id }: OrderSummary) => setSetAside((before) => new Set(before).add(id));
  /** Whoever writes to its customer has heard it: it waits in its column, quietly. */
  const askFirst = useSteady((order: OrderSummary) => {
    mute(order);
    setAsideOne(order);
    if (order.conversationId !== null) void navigate({ to: "/orders", search: { chat: order.conversationId } });
  });
  const accept = useSteady((order: OrderSummary, minutes?: number) => move(order, "confirmed", minutes));
  const decline = useSteady((order: OrderSummary, cause: CancelCause, soldOut: SoldOut) =>
    tap(order, { kind: "decline", cause, ...soldOut, refund: isRefundable(order) }),
  );
  // Steady, so that what is closed is not drawn anew with every order that comes.
  const close = useSteady(() => void open(undefined));
  const keep = useSteady(() => {
    setCancelling(null);
    setHanding(null);
  });
  const cancelAs = useSteady((change: Cancelling) => {
    keep();
    if (cancelling !== null) cancel.mutate({ order: cancelling, change });
  });
  const handTo = useSteady((courier: { id: string } | null) => {
    keep();
    if (handing === null) return;
    tap(handing, { kind: "step", status: "out_for_delivery", ...(courier === null ? {} : { courierId: courier.id }) });
  });

  return (
    <div className={styles.page}>
      <BoardHeader board={board} waiting={waiting.length}>
        <FilterSelect filter={filter} onChange={setFilter} />
      </BoardHeader>
      {error !== null && board === undefined ? (
        <ErrorState error={error} retry={refetch} />
      ) : board === undefined ? (
        <div className={styles.loading}>
          <SkeletonRows />
        </div>
      ) : board.orders.length === 0 ? (
        <EmptyState icon={IconClipboardList} title={t("emptyTitle")} text={t("emptyText")}>
          {emulator !== null && (
            <Button component="a" href={emulator.phoneUrl} target="_blank" rel="noreferrer">
              {t("tryPhone")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <BoardColumns
          layout={layout}
          lead={board.lead}
          onStep={(order, status) => (status === "confirmed" ? ask(order) : step(order, status))}
          onCancel={setCancelling}
          onOpen={(order) => void open(order.id)}
          onRecall={(order, to) => tap(order, { kind: "recall", to })}
        />
      )}
      {taking !== undefined && board !== undefined && (
        <NewOrderTakeover
          order={taking}
          count={waiting.length}
          escalation={board.escalation}
          averageMinutes={board.averageMinutesToday}
          isMuted={muted.has(taking.id)}
          onMute={() => mute(taking)}
          onNext={() => ask(waiting[(waiting.indexOf(taking) + 1) % waiting.length] ?? taking)}
          onAccept={accept}
          onDecline={decline}
          onDeclineOther={setCancelling}
          onAsk={askFirst}
          onSetAside={() => setAsideOne(taking)}
        />
      )}
      <CancelDialog orders={cancelling === null ? none : [cancelling]} onClose={keep} onCancel={cancelAs} />
      <HandOverDialog
        orders={handing === null ? none : [handing]}
        couriers={couriers}
        onClose={keep}
        onChoose={handTo}
      />
      <OrderDrawer
        orderId={taking === undefined ? openId : undefined}
        onClose={close}
        onStep={step}
        onCancel={setCancelling}
      />
    </div>
  );
}
