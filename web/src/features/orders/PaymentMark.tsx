import type { OrderSummary } from "@croozer/contracts/orders";
import { IconCash, IconCircleCheck } from "@tabler/icons-react";
import { useTexts } from "../../lib/use-texts.ts";
import { DisputeChip } from "../payments/disputes/DisputeChip.tsx";
import styles from "./OrderCard.module.css";

const words = { pending: "unpaid", paid: "paid", refunded: "refunded", cancelled: "nothingOwed" } as const;

/** Paid or not, with the method where there is room: colour, icon and word. */
export function PaymentMark({ order, brief = false }: { order: OrderSummary; brief?: boolean }) {
  const t = useTexts("orders");
  const isOpen = order.paymentStatus === "pending";
  const Icon = isOpen ? IconCash : IconCircleCheck;
  return (
    <>
      <span className={isOpen ? styles.unpaid : styles.paid}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {t(words[order.paymentStatus])}
        {!brief && order.paymentMethod !== null && ` · ${t(`method_${order.paymentMethod}`)}`}
      </span>
      <DisputeChip order={order} />
    </>
  );
}
