import type { OrderSummary } from "@croozer/contracts/orders";
import { IconCash, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./OrderCard.module.css";

/** Paid or not, with the method where there is room: colour, icon and word. */
export function PaymentMark({ order, brief = false }: { order: OrderSummary; brief?: boolean }) {
  const { t } = useTranslation("orders");
  const paid = order.paymentStatus === "paid";
  const Icon = paid ? IconCircleCheck : IconCash;
  return (
    <span className={paid ? styles.paid : styles.unpaid}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {t(paid ? "paid" : "unpaid")}
      {!brief && order.paymentMethod !== null && ` · ${t(`method_${order.paymentMethod}`)}`}
    </span>
  );
}
