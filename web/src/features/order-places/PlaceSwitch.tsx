import { IconCashRegister, IconLayoutKanban, IconList } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import styles from "./PlaceSwitch.module.css";

/** From what is to be done now to everything there ever was, and back. `brief` where much else stands in the line. */
export function PlaceSwitch({ brief = false }: { brief?: boolean }) {
  const { t } = useTranslation("orders");
  const mayPay = usePermission("order.pay");
  return (
    <nav className={styles.places} aria-label={t("title")} data-brief={brief || undefined}>
      <Link to="/orders" activeOptions={{ exact: true, includeSearch: false }} className={styles.place ?? ""}>
        <IconLayoutKanban size={18} stroke={1.75} aria-hidden="true" />
        <span>{t("board")}</span>
      </Link>
      <Link
        to="/orders/list"
        activeOptions={{ includeSearch: false }}
        className={styles.place ?? ""}
        title={t("list")}
        data-testid="order-list-link"
      >
        <IconList size={18} stroke={1.75} aria-hidden="true" />
        <span>{t("list")}</span>
      </Link>
      {mayPay && (
        <Link to="/orders/cash-up" className={styles.place ?? ""} title={t("cashUp")} data-testid="cash-up-link">
          <IconCashRegister size={18} stroke={1.75} aria-hidden="true" />
          <span>{t("cashUp")}</span>
        </Link>
      )}
    </nav>
  );
}
