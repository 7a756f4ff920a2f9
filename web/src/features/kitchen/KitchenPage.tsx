import type { OrderSummary } from "@croozer/contracts/orders";
import { useElementSize } from "@mantine/hooks";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../lib/dates.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { useBoard, useTap } from "../orders/taps/use-taps.ts";
import { useAutoPrint } from "../orders/use-auto-print.ts";
import { useScreen } from "../orders/watch/use-screen.ts";
import { CancelledTicket } from "./CancelledTicket.tsx";
import { type TextSize, useChosen } from "./device.ts";
import { flowInto } from "./flow.ts";
import styles from "./Kitchen.module.css";
import { KitchenHeader } from "./KitchenHeader.tsx";
import { RecallPanel } from "./RecallPanel.tsx";
import { StationPanel } from "./StationPanel.tsx";
import { TicketCard } from "./TicketCard.tsx";
import { ToMakeList } from "./ToMakeList.tsx";
import { ticketsOf } from "./tickets.ts";
import { useCancelled } from "./use-cancelled.ts";
import { useNewTicketSound } from "./use-new-ticket-sound.ts";
import { useStation } from "./use-station.ts";
import { useWakeLock } from "./use-wake-lock.ts";

/** Narrower than this a line breaks in the middle of a dish. */
const columnWidths: Record<TextSize, number> = { small: 250, medium: 290, large: 370 };
/** A finger that taps twice must not bump the ticket that moves up into the place of the first. */
const restMs = 450;

const none: readonly OrderSummary[] = [];

/** What to make, and nothing else: on a tablet on the wall, by touch, with flour on the fingers. */
export function KitchenPage() {
  const { t } = useTranslation("kitchen");
  const { board, error, refetch } = useBoard();
  const now = useNow();
  const tap = useTap();
  const { textSize } = useChosen();
  const { station, categories } = useStation();
  const [panel, setPanel] = useState<"recall" | "station" | null>(null);
  const { ref, width } = useElementSize();
  const lastBump = useRef(0);
  useWakeLock();
  useScreen("kitchen");

  const tickets = useMemo(() => ticketsOf(board?.orders ?? none, station, now, board?.lead), [board, station, now]);
  const cancelled = useCancelled(board?.orders ?? none, tickets, { station, now });
  const shown = [...cancelled, ...tickets];
  useAutoPrint();
  useNewTicketSound(board && shown);
  const columns = flowInto(Math.floor((width + 10) / (columnWidths[textSize] + 10)), shown);
  const bump = (act: () => void) => {
    if (Date.now() - lastBump.current < restMs) return;
    lastBump.current = Date.now();
    act();
  };
  const isStation = station.categoryIds.size > 0;

  return (
    <div className={`cz-kds ${styles.page}`} data-text={textSize} data-testid="kitchen">
      <KitchenHeader stations={station.categoryIds.size} onPanel={setPanel} />
      <div className={styles.tickets} ref={ref}>
        {board === undefined ? (
          error === null ? (
            <SkeletonRows rows={6} />
          ) : (
            <ErrorState error={error} retry={refetch} />
          )
        ) : shown.length === 0 ? (
          <div className={styles.empty}>
            <h2>{t("emptyTitle")}</h2>
            <p>{t(isStation ? "emptyStation" : "emptyText")}</p>
          </div>
        ) : (
          columns.map((stack) => (
            <div key={stack.place} className={styles.stack}>
              {stack.tickets.map((ticket) =>
                ticket.order.status === "cancelled" ? (
                  <CancelledTicket key={ticket.order.id} ticket={ticket} />
                ) : (
                  <TicketCard
                    key={ticket.order.id}
                    ticket={ticket}
                    onTap={(deed) => tap(ticket.order, deed)}
                    onBump={(deeds) => bump(() => deeds.forEach((deed) => void tap(ticket.order, deed)))}
                  />
                ),
              )}
            </div>
          ))
        )}
      </div>
      <ToMakeList tickets={tickets} />
      {panel === "recall" && <RecallPanel orders={board?.orders ?? []} onClose={() => setPanel(null)} />}
      {panel === "station" && <StationPanel categories={categories} onClose={() => setPanel(null)} />}
    </div>
  );
}
