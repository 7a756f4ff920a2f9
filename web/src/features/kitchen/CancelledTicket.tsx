import { IconBan, IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { CancelledFor } from "../orders/decline/CancelledFor.tsx";
import { Quantity } from "../orders/OrderItems.tsx";
import { seeCancelled } from "./device.ts";
import styles from "./Ticket.module.css";
import type { Ticket } from "./tickets.ts";

/** Not to be made any more: it does not just vanish from under somebody's hands. */
export function CancelledTicket({ ticket: { order, before, added } }: { ticket: Ticket }) {
  const { t } = useTranslation("kitchen");
  const dates = useDates();
  return (
    <article className={styles.ticket} data-age="late" data-testid="cancelled-ticket" data-order-id={order.id}>
      <header className={styles.head}>
        <b className={styles.number}>
          <del>
            <Isolate>{order.shortNumber}</Isolate>
          </del>
        </b>
        <span className={styles.age}>
          <b>
            <IconBan size={18} stroke={2} aria-hidden="true" />
            {t("cancelled")}
          </b>
          <bdi>{dates.time(order.statusChangedAt)}</bdi>
        </span>
      </header>
      <CancelledFor order={order} className={styles.reason} />
      {[...before, ...added].map(({ key, item, quantity }) => (
        <div key={key} className={styles.line} data-progress="removed">
          <b className={styles.quantity}>
            <Quantity item={{ quantity, unit: item.unit }} />
          </b>
          <span className={styles.what}>
            <PersonText as="del" className={styles.name}>
              {item.name}
            </PersonText>
          </span>
        </div>
      ))}
      <button type="button" className={styles.bump} onClick={() => seeCancelled(order.id)} data-testid="cancelled-seen">
        <IconEye size={22} stroke={2} aria-hidden="true" />
        {t("cancelledSeen")}
      </button>
    </article>
  );
}
