import type { OrderSummary } from "@croozer/contracts/orders";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import styles from "./SumRows.module.css";

type Amounts = Pick<
  OrderSummary,
  "subtotalMinor" | "deliveryFeeMinor" | "discountMinor" | "taxMinor" | "totalMinor" | "currency"
>;
type Props = { amounts: Amounts /** Beside the word "total". */; mark?: ReactNode; children?: ReactNode };

/** What the lines come to, and what else is in the total. */
export function SumRows({ amounts, mark, children }: Props) {
  const { t } = useTranslation("orders");
  const { subtotalMinor, deliveryFeeMinor, discountMinor, taxMinor, totalMinor, currency } = amounts;
  const included = totalMinor === subtotalMinor + deliveryFeeMinor - discountMinor;
  return (
    <dl className={styles.sums}>
      <SumRow name={t("subtotal")} amountMinor={subtotalMinor} currency={currency} />
      {deliveryFeeMinor > 0 && <SumRow name={t("deliveryFee")} amountMinor={deliveryFeeMinor} currency={currency} />}
      {discountMinor > 0 && <SumRow name={t("discount")} amountMinor={-discountMinor} currency={currency} />}
      {taxMinor > 0 && <SumRow name={t(included ? "taxIncluded" : "tax")} amountMinor={taxMinor} currency={currency} />}
      <div className={styles.total}>
        <dt>
          {t("total")} {mark}
        </dt>
        <dd data-testid="sum-total">
          <Money amountMinor={totalMinor} currency={currency} />
        </dd>
      </div>
      {children}
    </dl>
  );
}

export const SumRow = ({ name, amountMinor, currency }: { name: string; amountMinor: number; currency: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <Money amountMinor={amountMinor} currency={currency} />
    </dd>
  </div>
);
