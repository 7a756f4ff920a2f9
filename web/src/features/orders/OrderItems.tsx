import type { OrderItem } from "@croozer/contracts/orders";
import { memo } from "react";
import { useTexts } from "../../lib/use-texts.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./OrderItems.module.css";
import { useOptionTexts } from "./use-option-texts.ts";

type Props = {
  items: readonly OrderItem[];
  currency?: string /** Prices at the end of each line. */;
  priced?: boolean;
};

/** What to make: quantity, name at full weight, options beneath, indented. */
export const OrderItems = memo(function OrderItems({ items, currency, priced = false }: Props) {
  const optionTexts = useOptionTexts();
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item.id} className={styles.item} data-priced={priced || undefined}>
          <b>
            <Quantity item={item} />
          </b>
          <PersonText className={styles.name}>{item.name}</PersonText>
          {priced && <Money amountMinor={item.subtotalMinor} {...(currency === undefined ? {} : { currency })} />}
          {item.options.length > 0 && (
            <small>
              <PersonText>{optionTexts(item.options).join(" · ")}</PersonText>
            </small>
          )}
          {item.note !== null && (
            <small>
              <PersonText>{item.note}</PersonText>
            </small>
          )}
        </li>
      ))}
    </ul>
  );
});

/** How much, in the product's unit. */
export function Quantity({ item }: { item: Pick<OrderItem, "quantity" | "unit"> }) {
  const t = useTexts("orders");
  if (item.unit === "kg") return t("quantity_kg", { quantity: item.quantity });
  if (item.unit === "100g") return t("quantity_100g", { grams: Math.round(item.quantity * 100) });
  return <Isolate>{item.quantity}</Isolate>;
}
