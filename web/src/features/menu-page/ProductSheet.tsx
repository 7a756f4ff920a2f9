import type { ItemRequest } from "@croozer/contracts/orders";
import type { PublicProduct } from "@croozer/contracts/public-menu";
import { useState } from "react";
import { missingGroup, plainItem } from "../lines/items.ts";
import type { Line } from "./cart.ts";
import { Ingredients } from "./Ingredients.tsx";
import { OptionGroupField } from "./OptionGroupField.tsx";
import { Price } from "./Price.tsx";
import { ProductPrice } from "./ProductRow.tsx";
import { Sheet } from "./Sheet.tsx";
import { Stepper } from "./Stepper.tsx";
import styles from "./sheet.module.css";
import { groupsOf, useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import { useQuote } from "./use-quote.ts";

type Props = {
  product: PublicProduct;
  /** The line that is changed; null is a new one. */
  line: Line | null;
  onPut: (item: ItemRequest) => void;
  onClose: () => void;
};

/** How something is wanted: options, halves, what is left out, a note, how many; priced by the server as it stands. */
export function ProductSheet({ product, line, onPut, onClose }: Props) {
  const { slug, menu } = useShop();
  const { t, named, language } = useTexts();
  const [item, setItem] = useState<ItemRequest>(() => line?.item ?? plainItem(product.id));
  const groups = groupsOf(menu, product);
  const missing = missingGroup(item, groups);
  const { quote, isCurrent } = useQuote(slug, missing === null ? { items: [item] } : null, language);
  const name = named(product.name);
  const foot = (
    <>
      <Stepper quantity={item.quantity} unit={product.unit} onChange={(quantity) => setItem({ ...item, quantity })} />
      <button
        type="button"
        className={styles.put}
        disabled={missing !== null || !product.available}
        onClick={() => onPut(item)}
        data-testid="menu-put"
      >
        {!product.available
          ? t("soldOut")
          : missing !== null
            ? t("chooseFirst", { name: named(missing.name) })
            : t(line === null ? "addToOrder" : "saveLine")}
        {missing === null && quote !== null && (
          <b data-old={!isCurrent || undefined}>
            <Price minor={quote.subtotalMinor} />
          </b>
        )}
      </button>
    </>
  );
  return (
    <Sheet label={name} testId="menu-sheet" onClose={onClose} foot={foot}>
      {product.pictureUrl !== null && (
        <div className={styles.picture}>
          <img src={product.pictureUrl} alt="" />
        </div>
      )}
      <div className={styles.title}>
        <p dir="auto">{named(product.description)}</p>
        <ProductPrice product={product} />
      </div>
      {groups.map((group) => (
        <OptionGroupField key={group.id} {...{ item, group, product }} onChange={setItem} />
      ))}
      <Ingredients item={item} product={product} onChange={setItem} />
      <label className={styles.field}>
        <span>{t("lineNote")}</span>
        <textarea
          dir="auto"
          rows={2}
          maxLength={300}
          value={item.note ?? ""}
          onChange={(event) => {
            const { note: _note, ...rest } = item;
            const note = event.currentTarget.value;
            setItem(note === "" ? rest : { ...rest, note });
          }}
          data-testid="menu-line-note"
        />
      </label>
    </Sheet>
  );
}
