import type { LineChange, OrderDifference, TimelineEntry } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { useDisputeWords } from "../payments/disputes/use-dispute-words.ts";
import { useRefundFailure } from "../payments/use-refund-failure.ts";
import { NoticeOutcome } from "./NoticeOutcome.tsx";
import styles from "./OrderDrawer.module.css";
import { Quantity } from "./OrderItems.tsx";

const known = [
  ...(["placed", "edited", "cancelled", "seen", "assigned", "paid", "refunded", "notice_sent"] as const),
  ...(["overpaid", "paid_after_cancelling", "payment_link_sent", "refund_requested", "refund_failed"] as const),
  ...(["notice_not_sent", "courier_assigned", "courier_told", "courier_not_told", "delivery_failed"] as const),
  ...(["ticket_printed", "ticket_copied", "receipt_printed", "receipt_copied", "receipt_sent"] as const),
  ...(["escalated_screens", "escalated_owner", "escalated_paused"] as const),
] as const;
const ownerReasons = [
  "no_alert_phone",
  "no_phone_number",
  "no_channel",
  "template_not_approved",
  "told_already",
] as const;
const courierReasons = ["no_phone", "no_channel", "template_not_approved"] as const;
const reasons = ["window_closed", "no_conversation", "not_needed"] as const;

type Props = { entry: TimelineEntry; orderId: string; currency: string };

/** One line of an order's history: when, what and by whom. */
export function OrderEvent({ entry, orderId, currency }: Props) {
  const { t } = useTranslation("orders");
  const { t: ui } = useTranslation("ui");
  const { t: decline } = useTranslation("decline");
  const { t: couriers } = useTranslation("couriers");
  const refundFailure = useRefundFailure();
  const dates = useDates();
  const { kind, to, difference, amountMinor, notice, cause } = entry;
  const dispute = useDisputeWords()(entry);
  const what = () => {
    if (kind === "status_changed" && to !== null) return ui(`status_${to}`);
    if (kind === "recalled" && to !== null) return t("entry_recalled", { status: ui(`status_${to}`) });
    if (dispute !== null) return dispute.what;
    const word = known.find((one) => one === kind);
    return word === undefined ? kind : t(`entry_${word}`, { revision: entry.detail ?? "" });
  };
  const why = () => {
    if (kind === "refund_failed") return refundFailure(entry.detail);
    const untold =
      (kind === "escalated_owner" || kind === "dispute_told") && ownerReasons.find((one) => one === entry.detail);
    if (untold) return t(`owner_${untold}`);
    // The revision is in the words.
    if (kind.startsWith("ticket_") || kind.startsWith("receipt_")) return null;
    if (kind === "notice_sent" || difference !== null) return null;
    if (dispute !== null) return dispute.why;
    if (kind === "courier_assigned") return entry.detail ?? t("courierNobody");
    const unreached = kind === "courier_not_told" ? courierReasons.find((one) => one === entry.detail) : undefined;
    if (unreached !== undefined) return couriers(`reason_${unreached}`);
    const reason = kind === "notice_not_sent" ? reasons.find((one) => one === entry.detail) : undefined;
    return reason === undefined ? entry.detail : t(`notice_${reason}`);
  };
  const detail = notice === null ? why() : null;
  return (
    <li data-testid="timeline-entry" data-kind={kind} data-to={to ?? undefined}>
      <time dateTime={entry.at}>
        <Isolate>{dates.time(entry.at)}</Isolate>
      </time>
      <span>
        {notice === null ? (
          <b>{what()}</b>
        ) : (
          <NoticeOutcome orderId={orderId} kind={kind} reason={entry.detail} notice={notice} />
        )}
        {amountMinor !== null && (
          <>
            {" "}
            <Money amountMinor={amountMinor} currency={currency} />
          </>
        )}
        {cause !== null && ` ${decline(`cause_${cause}`)} ·`}
        {detail !== null && (
          <>
            {" "}
            <PersonText className={styles.quiet}>{detail}</PersonText>
          </>
        )}
        {difference !== null && <Difference difference={difference} currency={currency} />}
        <span className={styles.by}>
          <PersonText>{entry.actor.kind === "system" ? t("by_system") : entry.actor.name}</PersonText>
        </span>
      </span>
    </li>
  );
}

/** What an edit made of it: lines with their sign, fields as they are now, the total with the one before struck through. */
export function Difference({ difference, currency }: { difference: OrderDifference; currency: string }) {
  const { t } = useTranslation("orders");
  const { lines, fields, totalMinor } = difference;
  return (
    <ul className={styles.difference}>
      {lines.map((line) => (
        <li key={`${line.change} ${line.name} ${line.quantity} ${line.note}`}>
          <ChangedLine line={line} />
        </li>
      ))}
      {fields.map(({ field, to }) => (
        <li key={field}>
          {t(`field_${field}`)}: <FieldValue field={field} value={to} currency={currency} />
        </li>
      ))}
      {totalMinor.from !== totalMinor.to && (
        <li>
          {t("total")}: <Money amountMinor={totalMinor.to} currency={currency} />{" "}
          <s>
            <Money amountMinor={totalMinor.from} currency={currency} />
          </s>
        </li>
      )}
    </ul>
  );
}

function ChangedLine({ line }: { line: LineChange }) {
  return (
    <>
      <Isolate>
        {line.change === "added" ? "+" : "−"}
        <Quantity item={line} />
      </Isolate>{" "}
      <PersonText>{[line.name, line.note].filter(Boolean).join(" · ")}</PersonText>
    </>
  );
}

type Field = OrderDifference["fields"][number]["field"];

function FieldValue({ field, value, currency }: { field: Field; value: string | null; currency: string }) {
  const { t } = useTranslation("orders");
  const dates = useDates();
  if (value === null || value === "") return field === "requestedFor" ? t("asap") : t("nothing");
  switch (field) {
    case "discountMinor":
    case "deliveryFeeMinor":
      return <Money amountMinor={Number(value)} currency={currency} />;
    case "requestedFor":
      return <bdi>{dates.due(value)}</bdi>;
    case "fulfilment":
      return value === "delivery" ? t("delivery") : t("pickup");
    case "paymentMethod": {
      const method = (["cash", "card", "bit", "online", "other"] as const).find((one) => one === value);
      return method === undefined ? value : t(`method_${method}`);
    }
    default:
      return <PersonText>{value}</PersonText>;
  }
}
