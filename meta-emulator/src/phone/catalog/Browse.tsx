import { useState } from "react";
import type { Product, ProductSection } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import sheet from "../chat/sheet.module.css";
import { type Cart, quantityOf } from "./cart.ts";
import styles from "./catalog.module.css";
import { catalogWords } from "./catalog-words.ts";
import { findProducts } from "./find-products.ts";
import { ProductRow } from "./ProductRow.tsx";
import { useProducts } from "./use-products.ts";

type ListProps = {
  cart: Cart;
  onOpen: (product: Product) => void;
  onChange: (product: Product, quantity: number) => void;
};
type Props = ListProps & { catalogId: string; sections: ProductSection[] | null };

/** With more products than this there is a line to search in. */
const fewProducts = 6;

function Sections({ sections, cart, onOpen, onChange }: ListProps & { sections: ProductSection[] }) {
  return sections.map((section, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sections of one message never change places
    <section key={place}>
      {section.title && (
        <h3 className={sheet.section} dir="auto">
          {section.title}
        </h3>
      )}
      <ul>
        {section.products.map((product) => (
          <ProductRow
            key={product.retailerId}
            product={product}
            quantity={quantityOf(cart, product.retailerId)}
            onOpen={() => onOpen(product)}
            onChange={(quantity) => onChange(product, quantity)}
          />
        ))}
      </ul>
    </section>
  ));
}

function Whole({ catalogId, ...list }: ListProps & { catalogId: string }) {
  const { language, said: common } = useChat();
  const said = catalogWords[language];
  const { products, failed } = useProducts(catalogId);
  const [typed, setTyped] = useState("");
  if (failed) return <p className={styles.nothing}>{said.loadFailed}</p>;
  if (!products)
    return (
      <div className={styles.skeleton} role="status" aria-label={common.loading}>
        <span />
        <span />
        <span />
      </div>
    );
  if (products.length === 0) return <p className={styles.nothing}>{said.empty}</p>;
  const found = findProducts(products, typed);
  return (
    <>
      {products.length > fewProducts && (
        <input
          className={styles.search}
          type="search"
          dir="auto"
          placeholder={said.search}
          aria-label={said.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {found.length === 0 && <p className={styles.nothing}>{said.nothingFound}</p>}
      <Sections sections={[{ title: null, products: found }]} {...list} />
    </>
  );
}

/** The products a message shows, or all of the catalogue's. */
export function Browse({ catalogId, sections, ...list }: Props) {
  return sections ? <Sections sections={sections} {...list} /> : <Whole catalogId={catalogId} {...list} />;
}
