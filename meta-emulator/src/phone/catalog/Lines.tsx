import type { OrderLine } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { formatMoney } from "../text/money.ts";
import styles from "./catalog.module.css";

/** What was ordered, line by line. */
export function Lines({ lines }: { lines: OrderLine[] }) {
  const { language } = useChat();
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.retailerId}>
          <bdi dir="ltr">{line.quantity} ×</bdi>
          <span dir="auto">{line.name}</span>
          <bdi>{line.currency && formatMoney(line.priceMinor * line.quantity, line.currency, language)}</bdi>
        </li>
      ))}
    </ul>
  );
}
