import type { PublicQuote } from "@croozer/contracts/public-menu";
import { type Cart, type Line, withLine } from "./cart.ts";
import { Price } from "./Price.tsx";
import { Stepper } from "./Stepper.tsx";
import styles from "./sheet.module.css";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import type { ChangeCart } from "./use-cart.ts";
import type { Quoted } from "./use-quote.ts";

type Props = { cart: Cart; change: ChangeCart; quoted: Quoted; onEdit: (line: Line) => void };

/** The lines as the server read them; a press opens one to change it. */
export function OrderLines({ cart, change, quoted: { quote, isCurrent }, onEdit }: Props) {
  const { menu } = useShop();
  const { t, named } = useTexts();
  if (cart.lines.length === 0) return <p className={styles.quiet}>{t("emptyCart")}</p>;
  return (
    <ul className={styles.lines}>
      {cart.lines.map((line, place) => {
        const product = menu.products.find(({ id }) => id === line.item.productId);
        if (product === undefined) return null;
        const told = isCurrent ? quote?.lines[place] : undefined;
        const put = (item: Line["item"] | null) =>
          change((before) => ({ ...before, lines: withLine(before.lines, line.key, item) }));
        const name = named(product.name);
        return (
          <li key={line.key} data-testid="menu-line">
            <button type="button" className={styles.edit} onClick={() => onEdit(line)}>
              <b dir="auto">{name}</b>
              {told !== undefined && <Details line={told} />}
              {line.item.note && <small dir="auto">“{line.item.note}”</small>}
            </button>
            <span className={styles.amountOf}>{told !== undefined && <Price minor={told.subtotalMinor} />}</span>
            <Stepper
              quantity={line.item.quantity}
              unit={product.unit}
              onChange={(quantity) => put({ ...line.item, quantity })}
              remove={{ label: t("remove", { name }), run: () => put(null) }}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Details({ line }: { line: PublicQuote["lines"][number] }) {
  const { t } = useTexts();
  if (line.options.length === 0) return null;
  return (
    <small>
      {line.options.map(({ name, kind }) => (kind === "option" ? name : t(`opt_${kind}`, { name }))).join(", ")}
    </small>
  );
}
