import type { OrderSummary } from "@croozer/contracts/orders";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { useTap } from "../orders/taps/use-taps.ts";
import { bumpedLast } from "./bumped-last.ts";
import styles from "./SidePanel.module.css";
import { SidePanel } from "./SidePanel.tsx";

/** The last ten tickets that were bumped and have not gone out: each comes back with one touch. */
export function RecallPanel({ orders, onClose }: { orders: readonly OrderSummary[]; onClose: () => void }) {
  const { t } = useTranslation("kitchen");
  const dates = useDates();
  const tap = useTap();
  const bumped = bumpedLast(orders);
  return (
    <SidePanel title={t("recallTitle")} onClose={onClose}>
      {bumped.length === 0 && <p className={styles.text}>{t("recallEmpty")}</p>}
      <ul>
        {bumped.map((order) => (
          <li key={order.id} data-testid="bumped" data-order-id={order.id}>
            <span>
              <b>
                <Isolate>{order.shortNumber}</Isolate>
              </b>
              <small>{t("recalledAt", { time: dates.time(order.statusChangedAt) })}</small>
              <PersonText as="small">{order.items.map(({ name }) => name).join(" · ")}</PersonText>
            </span>
            <button type="button" onClick={() => tap(order, { kind: "recall", to: "preparing" })} data-testid="recall">
              <IconArrowBackUp size={20} stroke={1.75} aria-hidden="true" />
              {t("recallOne")}
            </button>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
