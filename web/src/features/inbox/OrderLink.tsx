import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./OrderLink.module.css";

/** To the order on the board. */
export function OrderLink({ orderId }: { orderId: string }) {
  const { t } = useTranslation("inbox");
  return (
    <Link to="/orders" search={{ order: orderId }} className={styles.link} title={t("panel.openOrder")}>
      {t("order.open")}
      <IconChevronRight size={16} stroke={1.75} className="flip" aria-hidden="true" />
    </Link>
  );
}
