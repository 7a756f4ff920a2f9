import type { Cart } from "@croozer/contracts/conversations";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./CartLines.module.css";

/** How many, of what, for how much; options below. */
export function CartLines({ lines }: { lines: Cart["lines"] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
        <li key={`${index}${line.name}`} className={styles.line}>
          <Isolate className={styles.quantity}>{line.quantity}×</Isolate>
          <PersonText>{line.name}</PersonText>
          <Money amountMinor={line.subtotalMinor} />
          {line.options.length > 0 && <PersonText className={styles.detail}>{line.options.join(" · ")}</PersonText>}
        </li>
      ))}
    </ul>
  );
}
