import { useTranslation } from "react-i18next";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { Quantity } from "../orders/OrderItems.tsx";
import { useOptionTexts } from "../orders/use-option-texts.ts";
import styles from "./Kitchen.module.css";
import type { Ticket } from "./tickets.ts";
import { piecesOf, type ToMake, toMakeOf } from "./to-make.ts";

/** Everything still to make, over all tickets: how many of each, and how they are wanted. */
export function ToMakeList({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useTranslation("kitchen");
  const all = toMakeOf(tickets);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard
    <aside className={styles.all} aria-label={t("toMake")} tabIndex={0} data-testid="to-make">
      <h2>
        {t("toMake")}
        <b>
          <Isolate>{piecesOf(all)}</Isolate>
        </b>
      </h2>
      <ul>
        {all.map((product) => (
          <li key={product.key}>
            <b>
              <Quantity item={product} />
            </b>
            <span>
              <PersonText>{product.name}</PersonText>
              <Kinds product={product} />
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Kinds({ product: { kinds, unit } }: { product: ToMake }) {
  const optionTexts = useOptionTexts();
  const isPlain = kinds.every(({ options, note }) => options.length === 0 && note === null);
  if (isPlain) return null;
  return kinds.map(({ options, note, quantity }) => {
    const words = [...optionTexts(options), ...(note === null ? [] : [note])].join(", ");
    return (
      <small key={words}>
        {kinds.length > 1 && (
          <>
            <Quantity item={{ quantity, unit }} />{" "}
          </>
        )}
        <PersonText>{words === "" ? "–" : words}</PersonText>
      </small>
    );
  });
}
