import type { PublicProduct } from "@croozer/contracts/public-menu";
import { useMemo, useState } from "react";
import { plainItem } from "../lines/items.ts";
import { CartBar } from "./CartBar.tsx";
import { CategoryBar } from "./CategoryBar.tsx";
import { type Line, quoteBody, withItem, withLine } from "./cart.ts";
import { Hero } from "./Hero.tsx";
import { HowBar } from "./HowBar.tsx";
import styles from "./menu-page.module.css";
import { OrderSheet } from "./OrderSheet.tsx";
import { ProductRow } from "./ProductRow.tsx";
import { ProductSheet } from "./ProductSheet.tsx";
import { matching } from "./search.ts";
import { groupsOf, useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import { useCart } from "./use-cart.ts";
import { useQuote } from "./use-quote.ts";

type Open = { product: PublicProduct; line: Line | null };

/** Everything that is sold, what is chosen of it, and the way to an order. */
export function Storefront({ onSwitchLanguage }: { onSwitchLanguage: () => void }) {
  const { slug, menu } = useShop();
  const { t, named, language } = useTexts();
  const { cart, change } = useCart(slug, menu);
  const [search, setSearch] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [isOrdering, setOrdering] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const quoted = useQuote(slug, cart.lines.length > 0 ? quoteBody(cart, day) : null, language, turn);
  const found = useMemo(() => (search?.trim() ? matching(menu.products, search) : null), [menu, search]);

  const add = (product: PublicProduct) => {
    const mustChoose = groupsOf(menu, product).some(({ required, defaultOptionId }) => required && !defaultOptionId);
    if (mustChoose) setOpen({ product, line: null });
    else change((before) => ({ ...before, lines: withItem(before.lines, plainItem(product.id)) }));
  };
  const row = (product: PublicProduct) => (
    <ProductRow
      key={product.id}
      product={product}
      lines={cart.lines.filter(({ item }) => item.productId === product.id)}
      onOpen={() => setOpen({ product, line: null })}
      onAdd={() => add(product)}
    />
  );
  return (
    <>
      <Hero search={search} onSearch={setSearch} onSwitchLanguage={onSwitchLanguage} />
      <HowBar cart={cart} change={change} />
      {found === null && <CategoryBar categories={menu.categories} />}
      <main className={styles.menu} data-testid="public-menu">
        {found !== null ? (
          <section className={styles.category} aria-label={t("search")}>
            {found.length === 0 && <p className={styles.quiet}>{t("noneFound")}</p>}
            <div className={styles.rows}>{found.map(row)}</div>
          </section>
        ) : (
          menu.categories.map((category) => (
            <section key={category.id} id={category.id} className={styles.category}>
              <h2 dir="auto">{named(category.name)}</h2>
              <div className={styles.rows}>
                {menu.products.filter(({ categoryId }) => categoryId === category.id).map(row)}
              </div>
            </section>
          ))
        )}
      </main>
      <CartBar cart={cart} quoted={quoted} onOpen={() => setOrdering(true)} />
      {isOrdering && (
        <OrderSheet
          {...{ cart, change, quoted, day }}
          onDay={setDay}
          onAskAgain={() => setTurn((before) => before + 1)}
          onEdit={(line) => {
            const product = menu.products.find(({ id }) => id === line.item.productId);
            if (product !== undefined) setOpen({ product, line });
          }}
          onClose={() => setOrdering(false)}
        />
      )}
      {open !== null && (
        <ProductSheet
          product={open.product}
          line={open.line}
          onClose={() => setOpen(null)}
          onPut={(item) => {
            const { line } = open;
            change((before) => ({
              ...before,
              lines: line === null ? withItem(before.lines, item) : withLine(before.lines, line.key, item),
            }));
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
