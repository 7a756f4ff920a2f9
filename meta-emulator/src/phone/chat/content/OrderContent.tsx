import { IconShoppingCart } from "@tabler/icons-react";
import type { ChatContent } from "../../../phone-api.ts";
import { totalOf } from "../../catalog/cart.ts";
import type { ShownMessage } from "../../state/state.ts";
import { formatMoney } from "../../text/money.ts";
import { useChat } from "../chat-scope.ts";
import { WhatsAppText } from "../WhatsAppText.tsx";
import styles from "./content.module.css";
import { Meta, WithMeta } from "./Meta.tsx";

type Props = { message: ShownMessage; order: Extract<ChatContent, { type: "order" }> };

/** A cart that was sent. */
export function OrderContent({ message, order }: Props) {
  const { named, language } = useChat();
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const total = totalOf(order.lines);
  return (
    <>
      <div className={styles.order}>
        <span className={styles.orderIcon}>
          <IconShoppingCart size={24} stroke={1.5} aria-hidden="true" />
        </span>
        <span className={styles.productWords}>
          <b>{named.items(count)}</b>
          {total && (
            <small>
              <bdi>{formatMoney(total.priceMinor, total.currency, language)}</bdi> ({named.estimated})
            </small>
          )}
        </span>
      </div>
      <div className={styles.under}>
        {order.text ? (
          <WithMeta last={order.text} message={message}>
            <WhatsAppText text={order.text} />
          </WithMeta>
        ) : (
          <Meta message={message} />
        )}
      </div>
    </>
  );
}
