import type { OrderSummary } from "@croozer/contracts/orders";
import { IconCash, IconCircleCheck } from "@tabler/icons-react";
import { useTexts } from "../../lib/use-texts.ts";
import { Money } from "../../ui/Money.tsx";
import { DisputeChip } from "../payments/disputes/DisputeChip.tsx";
import styles from "./OrderCard.module.css";
import { paymentMark } from "./payment-mark.ts";

/** Paid or not, with the method where there is room: colour, icon and word. */
export function PaymentMark({ order, brief = false }: { order: OrderSummary; brief?: boolean }) {
  const t = useTexts("orders");
  const { word, amountMinor, isOpen } = paymentMark(order);
  const Icon = isOpen ? IconCash : IconCircleCheck;
  return (
    <>
      <span className={isOpen ? styles.unpaid : styles.paid}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {amountMinor === null ? (
          t(word)
        ) : (
          <span className={styles.part}>
            {t(word)} <Money amountMinor={amountMinor} currency={order.currency} trimmed />
          </span>
        )}
        {!brief && order.paymentMethod !== null && ` · ${t(`method_${order.paymentMethod}`)}`}
      </span>
      <DisputeChip order={order} />
    </>
  );
}
