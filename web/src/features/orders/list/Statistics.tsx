import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { datesIn } from "../../../lib/dates.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { statisticsQuery } from "./list-queries.ts";
import styles from "./OrderList.module.css";

/** Today beside the same weekday of last week, up to the same hour. Nothing is shown while it is not known. */
export function Statistics() {
  const { t } = useTranslation("orders");
  // The day is the business's already.
  const dates = datesIn(useLanguage(), "UTC");
  const { data } = useQuery(statisticsQuery(useBusinessId()));
  if (data === undefined) return null;
  const { today, weekAgo, currency } = data;
  const money = (amountMinor: number | null) =>
    amountMinor === null ? "–" : <Money amountMinor={amountMinor} currency={currency} trimmed />;
  const open = ["pending", "confirmed", "preparing", "ready", "out_for_delivery"] as const;
  const openNow = open.reduce((sum, status) => sum + (today.byStatus[status] ?? 0), 0);
  return (
    <section data-testid="order-statistics">
      <dl className={styles.figures}>
        <Figure
          name={t("ordersToday")}
          now={<Isolate>{today.orders}</Isolate>}
          before={<Isolate>{weekAgo.orders}</Isolate>}
        />
        <Figure name={t("revenueToday")} now={money(today.revenueMinor)} before={money(weekAgo.revenueMinor)} />
        <Figure name={t("averageOrder")} now={money(today.averageMinor)} before={money(weekAgo.averageMinor)} />
        <Figure
          name={t("openNow")}
          now={<Isolate>{openNow}</Isolate>}
          before={t("cancelledToday", { count: today.byStatus.cancelled ?? 0 })}
          isRemark
        />
      </dl>
      <p className={styles.against}>{t("against", { day: dates.day(`${weekAgo.day}T12:00:00Z`) })}</p>
    </section>
  );
}

type FigureProps = { name: string; now: ReactNode; before: ReactNode; isRemark?: boolean };

function Figure({ name, now, before, isRemark = false }: FigureProps) {
  const { t } = useTranslation("orders");
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        <b>{now}</b>
        <small>
          {!isRemark && `${t("weekAgo")} `}
          {before}
        </small>
      </dd>
    </div>
  );
}
