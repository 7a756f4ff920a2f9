import { IconCashRegister, IconLayoutKanban, IconList } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import styles from "./PlaceSwitch.module.css";

/** From what is to be done now to everything there ever was, and back. */
export function PlaceSwitch() {
  const { t } = useTranslation("orders");
  const mayPay = usePermission("order.pay");
  return (
    <nav className={styles.places} aria-label={t("title")}>
      <Link to="/orders" activeOptions={{ exact: true, includeSearch: false }} className={styles.place ?? ""}>
        <IconLayoutKanban size={18} stroke={1.75} aria-hidden="true" />
        {t("board")}
      </Link>
      <Link
        to="/orders/list"
        activeOptions={{ includeSearch: false }}
        className={styles.place ?? ""}
        data-testid="order-list-link"
      >
        <IconList size={18} stroke={1.75} aria-hidden="true" />
        {t("list")}
      </Link>
      {mayPay && (
        <Link to="/orders/cash-up" className={styles.place ?? ""} data-testid="cash-up-link">
          <IconCashRegister size={18} stroke={1.75} aria-hidden="true" />
          {t("cashUp")}
        </Link>
      )}
    </nav>
  );
}
