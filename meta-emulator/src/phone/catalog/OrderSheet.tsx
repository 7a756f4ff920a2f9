import type { ChatContent } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { formatMoney } from "../text/money.ts";
import { totalOf } from "./cart.ts";
import styles from "./catalog.module.css";
import { catalogWords } from "./catalog-words.ts";
import { Lines } from "./Lines.tsx";

type Props = { order: Extract<ChatContent, { type: "order" }>; onClose: () => void };

/** A cart that was sent, line by line. */
export function OrderSheet({ order, onClose }: Props) {
  const { language, said } = useChat();
  const named = catalogWords[language];
  const total = totalOf(order.lines);
  return (
    <Sheet title={named.order} closeLabel={said.close} onClose={onClose}>
      <Lines lines={order.lines} />
      {order.text && (
        <p className={styles.orderNote} dir="auto">
          {order.text}
        </p>
      )}
      {total && (
        <p className={styles.total}>
          <span>{named.total}</span>
          <b>
            <bdi>{formatMoney(total.priceMinor, total.currency, language)}</bdi>
          </b>
        </p>
      )}
    </Sheet>
  );
}
