import { VisuallyHidden } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHourglass,
  IconMotorbike,
  IconPaperBag,
  IconPlus,
  IconStack2,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { ageOf } from "../orders/board-columns.ts";
import { useAgeing } from "../orders/orders-queries.ts";
import type { Deed } from "../orders/taps/tap.ts";
import { PrintButton } from "../printing/PrintButton.tsx";
import { RemovedLine } from "./RemovedLine.tsx";
import styles from "./Ticket.module.css";
import { TicketLineButton } from "./TicketLineButton.tsx";
import { doneHere, isWaiting, type Ticket, touchOf } from "./tickets.ts";

type Props = { ticket: Ticket; onTap: (deed: Deed) => void; onBump: (deeds: Deed[]) => void };

/** So many lines do not fit on a tablet. */
const longFrom = 9;
const ageIcons = { fresh: IconClock, soon: IconHourglass, late: IconAlertTriangle };

/** One order on the kitchen's wall. What only other stations have yet to make is folded. */
export function TicketCard({ ticket, onTap, onBump }: Props) {
  const { t } = useTranslation("kitchen");
  const { order, before, added, removed, elsewhere, isDoneHere } = ticket;
  const now = useNow();
  const age = ageOf(order, now, useAgeing());
  const [isUnfolded, setUnfolded] = useState(false);
  const isFolded = isWaiting(ticket) && removed.length === 0 && !isUnfolded;
  return (
    <article
      className={styles.ticket}
      data-age={age}
      data-long={before.length + added.length > longFrom || undefined}
      data-testid="ticket"
      data-order-id={order.id}
      data-status={order.status}
    >
      <div className={styles.top}>
        <TicketHead ticket={ticket} age={age} />
        {!isFolded && <Notes ticket={ticket} />}
      </div>
      {!isFolded && (
        <>
          {before.map((line) => (
            <TicketLineButton key={line.key} line={line} onTouch={() => onTap(touchOf(line))} />
          ))}
          {removed.map((line) => (
            <RemovedLine
              key={JSON.stringify(line)}
              line={line}
              at={order.kitchenChangedAt}
              onSeen={() => onTap({ kind: "seen" })}
            />
          ))}
          {added.length > 0 && <AddedRule at={order.kitchenChangedAt} onSeen={() => onTap({ kind: "seen" })} />}
          {added.map((line) => (
            <TicketLineButton key={line.key} line={line} onTouch={() => onTap(touchOf(line))} />
          ))}
        </>
      )}
      {elsewhere > 0 && (
        <button
          type="button"
          className={styles.elsewhere}
          aria-expanded={!isFolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <IconStack2 size={18} stroke={1.75} aria-hidden="true" />
          {t("elsewhere", { count: elsewhere })}
        </button>
      )}
      {!isWaiting(ticket) && (
        <button
          type="button"
          className={styles.bump}
          data-done={isDoneHere || undefined}
          onClick={() => onBump(bumpOf(ticket))}
          data-testid="bump"
        >
          <IconCheck size={22} stroke={2} aria-hidden="true" />
          {t(elsewhere > 0 ? "doneHere" : order.status === "ready" ? "bumpAdded" : "bump")}
        </button>
      )}
    </article>
  );
}

/** The last station bumps the order; the others are done with their part. An order that was ready stays so. */
function bumpOf(ticket: Ticket): Deed[] {
  if (ticket.elsewhere > 0) return doneHere(ticket);
  return ticket.order.status === "ready" ? [...doneHere(ticket), { kind: "seen" }] : [{ kind: "bump" }];
}

function TicketHead({ ticket: { order }, age }: { ticket: Ticket; age: keyof typeof ageIcons }) {
  const { t } = useTranslation("kitchen");
  const { t: tOrders } = useTranslation("orders");
  const now = useNow();
  const dates = useDates();
  const AgeIcon = ageIcons[age];
  const WayIcon = order.fulfilment === "delivery" ? IconMotorbike : IconPaperBag;
  const due = order.promisedFor ?? order.requestedFor;
  return (
    <header className={styles.head}>
      <b className={styles.number}>
        <Isolate>{order.shortNumber}</Isolate>
      </b>
      <WayIcon size={24} stroke={1.75} role="img" aria-label={tOrders(order.fulfilment)} />
      <span className={styles.age}>
        <b>
          <AgeIcon size={18} stroke={2} aria-hidden="true" />
          {dates.length(now - Date.parse(order.placedAt))}
          <VisuallyHidden>{t(`age_${age}`)}</VisuallyHidden>
        </b>
        {due !== null && <bdi>{t("promisedFor", { time: dates.due(due) })}</bdi>}
      </span>
      <PrintButton order={order} onColour />
    </header>
  );
}

/** What must not be overlooked. */
function Notes({ ticket: { order } }: { ticket: Ticket }) {
  const notes = [order.kitchenNote, order.customerNote].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes} data-testid="ticket-notes">
      <IconAlertTriangle size={22} stroke={1.75} aria-hidden="true" />
      <div>
        {notes.map((note) => (
          <PersonText as="p" key={note}>
            {note}
          </PersonText>
        ))}
      </div>
    </div>
  );
}

function AddedRule({ at, onSeen }: { at: string | null; onSeen: () => void }) {
  const { t } = useTranslation("kitchen");
  const dates = useDates();
  return (
    <button type="button" className={styles.rule} title={t("seenAdded")} onClick={onSeen} data-testid="added">
      <IconPlus size={18} stroke={2} aria-hidden="true" />
      {t("added", { time: at === null ? "" : dates.time(at) })}
    </button>
  );
}
