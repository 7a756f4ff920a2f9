import type { OrderDetail } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { CancelledFor } from "../decline/CancelledFor.tsx";
import { OrderNotes } from "../OrderCard.tsx";
import { OrderEvent } from "../OrderEvent.tsx";
import { Assignee } from "./Assignee.tsx";
import { Contents } from "./Contents.tsx";
import styles from "./detail.module.css";
import type { DetailActs } from "./detail-acts.ts";
import { Excerpt } from "./Excerpt.tsx";
import { Foot } from "./Foot.tsx";
import { Head } from "./Head.tsx";
import { KitchenChanges } from "./KitchenChanges.tsx";
import { Notes } from "./Notes.tsx";
import { Previous } from "./Previous.tsx";
import { Tags } from "./Tags.tsx";
import { isUnreachable, withoutUnreached } from "./told.ts";
import { useOrderChanges } from "./use-order-changes.ts";
import { WhereTo } from "./WhereTo.tsx";

/** What was ordered and for whom on the one side, what happened and what is known on the other. */
export function Detail({ order, ...acts }: DetailActs & { order: OrderDetail }) {
  const { t } = useTranslation("orders");
  const changes = useOrderChanges(order);
  const maySeeChat = usePermission("conversation.read");
  return (
    <div className={styles.detail} data-testid="order-detail">
      <Head order={order} onClose={acts.onClose} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <CancelledFor order={order} className={styles.cancelled} />
          <OrderNotes order={order} />
          <KitchenChanges order={order} see={changes.see} />
          <Contents order={order} />
          <WhereTo order={order} />
          <Notes order={order} note={changes.note} />
        </div>
        <div className={styles.side}>
          <Assignee order={order} assign={changes.assign} />
          <Tags order={order} note={changes.note} />
          <section>
            <h3>{t("timeline")}</h3>
            {isUnreachable(order) && <p className={styles.unreachable}>{t("unreachable")}</p>}
            <ol className={styles.timeline}>
              {withoutUnreached(order)
                .toReversed()
                .map((entry) => (
                  <OrderEvent key={entry.id} entry={entry} orderId={order.id} currency={order.currency} />
                ))}
            </ol>
          </section>
          {order.conversationId !== null && maySeeChat && <Excerpt conversationId={order.conversationId} />}
          {order.customer.id !== null && <Previous order={order} customerId={order.customer.id} />}
        </div>
      </div>
      <Foot order={order} {...acts} />
    </div>
  );
}
