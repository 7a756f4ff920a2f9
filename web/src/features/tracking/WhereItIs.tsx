import type { TrackedOrder } from "@croozer/contracts/tracking";
import { useTranslation } from "react-i18next";
import { datesIn, useNow } from "../../lib/dates.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { statusColors } from "../../ui/StatusChip.tsx";
import { expectedOf } from "./expected.ts";
import styles from "./Tracking.module.css";

/** The one thing that is asked: how far it is, and when it will be there. Read out when it changes. */
export function WhereItIs({ order }: { order: TrackedOrder }) {
  const { t } = useTranslation("tracking");
  const { soft, text } = statusColors(order.status);
  const expected = useExpected(order);
  return (
    <section className={styles.card} style={{ background: soft, color: text }} aria-live="polite">
      <p className={styles.number}>{t("title", { number: order.shortNumber })}</p>
      <h1 className={styles.status} data-testid="tracking-status" data-status={order.status}>
        {useHeadline(order)}
      </h1>
      <WhoBringsIt order={order} />
      {expected !== null && <p className={styles.expected}>{expected}</p>}
      {order.cancelReason !== null && <PersonText className={styles.expected}>{order.cancelReason}</PersonText>}
    </section>
  );
}

/** "Yossi is on the way", and their number where it may be seen. */
function WhoBringsIt({ order: { courier } }: { order: TrackedOrder }) {
  const { t } = useTranslation("tracking");
  if (courier === null) return null;
  return (
    <p className={styles.expected} data-testid="tracking-courier">
      {t("brings", { name: courier.firstName })}
      {courier.phone !== null && (
        <>
          {" "}
          <a href={`tel:${courier.phone}`}>
            <Isolate>{courier.phone}</Isolate>
          </a>
        </>
      )}
    </p>
  );
}

function useHeadline({ status, fulfilment }: TrackedOrder): string {
  const { t } = useTranslation("tracking");
  const isPickup = fulfilment === "pickup";
  if (status === "ready") return t(isPickup ? "head_readyPickup" : "head_readyDelivery");
  if (status === "delivered") return t(isPickup ? "head_pickedUp" : "head_delivered");
  return t(`head_${status}`);
}

/** When it will be there, in words. */
function useExpected(order: TrackedOrder): string | null {
  const { t } = useTranslation("tracking");
  const dates = datesIn(useLanguage(), order.timeZone);
  const expected = expectedOf(order, useNow());
  if (expected === null) return null;
  const { at, text } = expected;
  return t(text, { day: dates.day(at), time: dates.time(at) });
}
