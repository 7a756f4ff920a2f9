import { IconAlertTriangle } from "@tabler/icons-react";
import { datesIn } from "../../lib/dates-in.ts";
import type { Cart } from "./cart.ts";
import { problemText, toBeSaid } from "./problem-text.ts";
import styles from "./sheet.module.css";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import type { Quoted } from "./use-quote.ts";

/** What is in the way of the order, in plain words. */
export function Problems({ cart, quoted: { quote } }: { cart: Cart; quoted: Quoted }) {
  const { menu, price } = useShop();
  const { t, named, language } = useTexts();
  const dates = datesIn(language, menu.business.timeZone);
  const shown = toBeSaid(quote?.problems ?? []);
  if (shown.length === 0 && !menu.opening.paused) return null;
  const nameAt = (line: number | null) => {
    const productId = line === null ? null : cart.lines[line]?.item.productId;
    const product = menu.products.find(({ id }) => id === productId);
    return product === undefined ? null : named(product.name);
  };
  return (
    <ul className={styles.problems} role="status" data-testid="menu-problems">
      {menu.opening.paused && (
        <li>
          <IconAlertTriangle size={18} aria-hidden="true" />
          <span>{t("order.intake_paused")}</span>
        </li>
      )}
      {shown.map(({ code, line, left, missingMinor, suggestion }) => (
        <li key={`${code} ${line}`} data-code={code}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          <span>
            {nameAt(line) !== null && (
              <>
                <b dir="auto">{nameAt(line)}</b>:{" "}
              </>
            )}
            {problemText(t, code)}
            {left !== null && ` ${t("left", { count: left })}`}
            {missingMinor !== null && ` ${t("missing", { price: price(missingMinor) })}`}
            {suggestion !== null && ` (${t("possible", { when: dates.due(suggestion) })})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
