import type { TrackedOrder } from "@croozer/contracts/tracking";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import { OrderItems } from "../orders/OrderItems.tsx";
import styles from "./Tracking.module.css";

/** The lines with their prices, and what it comes to. */
export function WhatWasOrdered({ order }: { order: TrackedOrder }) {
  const { t } = useTranslation("tracking");
  const { currency, subtotalMinor, deliveryFeeMinor, discountMinor, totalMinor } = order;
  const isMore = totalMinor !== subtotalMinor;
  return (
    <section className={styles.card} aria-label={t("items")}>
      <OrderItems items={order.items} currency={currency} priced />
      <dl className={styles.sums}>
        {isMore && <Sum name={t("subtotal")} amountMinor={subtotalMinor} currency={currency} />}
        {deliveryFeeMinor > 0 && <Sum name={t("delivery")} amountMinor={deliveryFeeMinor} currency={currency} />}
        {discountMinor > 0 && <Sum name={t("discount")} amountMinor={-discountMinor} currency={currency} />}
        <Sum name={t("total")} amountMinor={totalMinor} currency={currency} strong />
      </dl>
      {order.paymentStatus === "paid" && <p className={styles.paid}>{t("paid")}</p>}
    </section>
  );
}

type SumProps = { name: string; amountMinor: number; currency: string; strong?: boolean };
const Sum = ({ name, amountMinor, currency, strong = false }: SumProps) => (
  <div data-strong={strong || undefined}>
    <dt>{name}</dt>
    <dd>
      <Money amountMinor={amountMinor} currency={currency} />
    </dd>
  </div>
);
