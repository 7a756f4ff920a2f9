import { Skeleton } from "@mantine/core";
import { IconShoppingBag, IconTruckDelivery } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { useBusinessId } from "../../lib/session.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { StatusChip } from "../../ui/StatusChip.tsx";
import { OrderItems } from "../orders/OrderItems.tsx";
import { PaymentMark } from "../orders/PaymentMark.tsx";
import { threadOrderQuery } from "./inbox-queries.ts";
import styles from "./OrderCard.module.css";
import { OrderLink } from "./OrderLink.tsx";

/** The order a message is about, as it stands now. */
export function OrderCard({ orderId }: { orderId: string }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const { data: order, isError, refetch } = useQuery(threadOrderQuery(useBusinessId(), orderId));
  if (isError && order === undefined)
    return (
      <div className={`${styles.card} ${styles.failed}`}>
        {t("order.failed")}
        <button type="button" className={styles.link} onClick={() => void refetch()}>
          {t("retry")}
        </button>
      </div>
    );
  if (order === undefined)
    return (
      <div className={styles.card}>
        <Skeleton height={132} radius="lg" />
      </div>
    );
  const Way = order.fulfilment === "delivery" ? IconTruckDelivery : IconShoppingBag;
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <span className={styles.way}>
          <Way size={20} stroke={1.75} aria-hidden="true" />
        </span>
        <span className={styles.words}>
          <b className={styles.title}>
            {t("order.title")} <Isolate>#{order.shortNumber}</Isolate>
          </b>
          <span className={styles.sub}>
            {t(`order.${order.fulfilment}`)}
            {order.promisedFor !== null && (
              <>
                {" · "}
                {t("order.promised")} <Isolate>{dates.time(order.promisedFor)}</Isolate>
              </>
            )}
          </span>
        </span>
        <StatusChip status={order.status} />
      </header>
      <div className={styles.items}>
        <OrderItems items={order.items} currency={order.currency} priced />
      </div>
      <footer className={styles.foot}>
        <PaymentMark order={order} />
        <Money amountMinor={order.totalMinor} currency={order.currency} className={styles.total} />
        <OrderLink orderId={order.id} />
      </footer>
    </article>
  );
}

/** The same order under a later message: only its number and status. */
export function OrderChip({ orderId }: { orderId: string }) {
  const { data: order } = useQuery(threadOrderQuery(useBusinessId(), orderId));
  return order === undefined ? null : <StatusChip status={order.status} shortNumber={order.shortNumber} small />;
}
