import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../../lib/use-keys.ts";
import { groupsOf } from "../../lines/ItemChoices.tsx";
import { missingGroup, plainItem } from "../../lines/items.ts";
import { ProductSearch } from "../../lines/ProductSearch.tsx";
import styles from "./compose.module.css";
import { type Line, withItem } from "./draft.ts";
import { LineDialog } from "./LineDialog.tsx";
import { LineRow } from "./LineRow.tsx";
import { MenuTiles } from "./MenuTiles.tsx";
import type { Quoted } from "./use-quote.ts";

type Props = {
  lines: readonly Line[];
  catalogue: Catalogue;
  quoted: Quoted;
  searchRef: RefObject<HTMLInputElement | null>;
  onChange: (lines: (before: readonly Line[]) => Line[]) => void;
  /** Nothing more is wanted. */
  onDone: () => void;
};

/** `key` is the line that is changed; null one that comes anew. */
type Open = { key: string | null; item: ItemRequest };

/** What is wanted: typed or chosen, and the lines it became. */
export function Items({ lines, catalogue, quoted, searchRef, onChange, onDone }: Props) {
  const { t } = useTranslation("compose");
  const [open, setOpen] = useState<Open | null>(null);
  const productOf = (id: string) => catalogue.products.find((product) => product.id === id) ?? null;
  const put = (key: string | null, item: ItemRequest) => {
    setOpen(null);
    onChange((before) =>
      key === null ? withItem(before, item) : before.map((line) => (line.key === key ? { ...line, item } : line)),
    );
  };
  const choose = (product: Product, quantity: number) => {
    const item = plainItem(product.id, quantity);
    if (missingGroup(item, groupsOf(catalogue, product)) === null) put(null, item);
    else setOpen({ key: null, item });
  };
  const openLast = () => {
    const last = lines.at(-1);
    if (last !== undefined && productOf(last.item.productId) !== null) setOpen({ key: last.key, item: last.item });
  };
  useKeys({ "Alt+KeyI": () => searchRef.current?.focus(), "Alt+KeyO": openLast });
  return (
    <section className={styles.card} aria-label={t("items")}>
      <div className={styles.searchRow}>
        <div>
          <ProductSearch
            catalogue={catalogue}
            label={`${t("items")} · ${t("itemsHint")}`}
            size="md"
            inputRef={searchRef}
            onChoose={choose}
            onDone={onDone}
          />
        </div>
        <kbd>Alt I</kbd>
      </div>
      {lines.length === 0 ? (
        <p className={styles.empty}>{t("nothingYet")}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <LineRow
              key={line.key}
              line={line}
              product={productOf(line.item.productId)}
              quoted={quoted.lineOf(line.key)}
              currency={quoted.quote?.currency}
              onChange={(item) => put(line.key, item)}
              onOptions={() => setOpen({ key: line.key, item: line.item })}
              onRemove={() => onChange((before) => before.filter(({ key }) => key !== line.key))}
            />
          ))}
        </ul>
      )}
      <MenuTiles catalogue={catalogue} onChoose={(product) => choose(product, 1)} />
      <LineDialog
        item={open?.item ?? null}
        catalogue={catalogue}
        onPut={(item) => put(open?.key ?? null, item)}
        onClose={() => setOpen(null)}
      />
    </section>
  );
}
