import { type Cart, countOf } from "./cart.ts";
import styles from "./menu-page.module.css";
import { Price } from "./Price.tsx";
import { useTexts } from "./texts.ts";
import type { Quoted } from "./use-quote.ts";

/** What is chosen so far and what it comes to, always in reach. */
export function CartBar({
  cart,
  quoted: { quote, isCurrent },
  onOpen,
}: {
  cart: Cart;
  quoted: Quoted;
  onOpen: () => void;
}) {
  const { t } = useTexts();
  const count = countOf(cart.lines);
  if (count === 0) return null;
  return (
    <div className={styles.bar}>
      <button type="button" onClick={onOpen} data-testid="menu-to-order">
        <i>{count}</i>
        <span>{t("toOrder")}</span>
        <b data-old={!isCurrent || undefined}>{quote !== null && <Price minor={quote.subtotalMinor} />}</b>
      </button>
    </div>
  );
}
