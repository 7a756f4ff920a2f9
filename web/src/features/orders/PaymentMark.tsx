import type { OrderSummary } from "@croozer/contracts/orders";
import { IconCash, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DisputeChip } from "../payments/disputes/DisputeChip.tsx";
import styles from "./OrderCard.module.css";

const words = { pending: "unpaid", paid: "paid", refunded: "refunded", cancelled: "nothingOwed" } as const;

/** Paid or not, with the method where there is room: colour, icon and word. Of what costs nothing nothing is owed. */
export function PaymentMark({ order, brief = false }: { order: OrderSummary; brief?: boolean }) {
  const { t } = useTranslation("orders");
  const isOpen = order.paymentStatus === "pending" && order.dueMinor > 0;
  const word = order.paymentStatus === "pending" && !isOpen ? "nothingOwed" : words[order.paymentStatus];
  const Icon = isOpen ? IconCash : IconCircleCheck;
  return (
    <>
      <span className={isOpen ? styles.unpaid : styles.paid}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {t(word)}
        {!brief && order.paymentMethod !== null && ` · ${t(`method_${order.paymentMethod}`)}`}
      </span>
      <DisputeChip order={order} />
    </>
  );
}
