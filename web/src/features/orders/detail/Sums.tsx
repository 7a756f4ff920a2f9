import type { OrderDetail } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { PaymentMark } from "../PaymentMark.tsx";
import { SumRow, SumRows } from "../SumRows.tsx";
import styles from "./detail.module.css";

/** What the order comes to, and what of it was taken and given back. */
export function Sums({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("orders");
  const { t: disputes } = useTranslation("disputes");
  // Where it is paid or not as a whole, the mark says all.
  const isInParts =
    order.paidMinor > 0 &&
    (order.dueMinor > 0 || order.overpaidMinor > 0 || order.refundedMinor > 0 || order.lostMinor > 0);
  const parts: [string, number][] = [
    [t("taken"), order.paidMinor],
    [t("givenBack"), order.refundedMinor],
    [disputes("lost"), order.lostMinor],
    [t("due"), order.dueMinor],
    [t("overpaid"), order.overpaidMinor],
  ];
  const money = isInParts ? parts.filter(([, amountMinor]) => amountMinor > 0) : [];
  return (
    <div className={styles.sums}>
      <SumRows amounts={order} mark={<PaymentMark order={order} />}>
        {money.map(([name, amountMinor]) => (
          <SumRow key={name} name={name} amountMinor={amountMinor} currency={order.currency} />
        ))}
      </SumRows>
      {order.discountReason !== null && (
        <p className={styles.quiet}>
          {t("field_discountReason")}: <PersonText>{order.discountReason}</PersonText>
        </p>
      )}
    </div>
  );
}
