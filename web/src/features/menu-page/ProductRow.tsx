import type { PublicProduct } from "@croozer/contracts/public-menu";
import { IconPlus } from "@tabler/icons-react";
import { countOf, type Line } from "./cart.ts";
import styles from "./menu-page.module.css";
import { Price } from "./Price.tsx";
import { leastPrice, useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";

type Props = { product: PublicProduct; lines: readonly Line[]; onOpen: () => void; onAdd: () => void };

/** A product; pressed anywhere it opens, and one with nothing to choose goes into the order by its plus. */
export function ProductRow({ product, lines, onOpen, onAdd }: Props) {
  const { t, named } = useTexts();
  const name = named(product.name);
  const description = named(product.description);
  const count = countOf(lines);
  return (
    <article className={styles.product} data-off={!product.available || undefined} data-testid="menu-product">
      <div className={styles.words}>
        <h3>
          <button type="button" className={styles.opens} onClick={onOpen} dir="auto">
            {name}
          </button>
        </h3>
        {description !== "" && <p dir="auto">{description}</p>}
        <div className={styles.prices}>
          <ProductPrice product={product} />
          {!product.available && <span className={styles.tag}>{t("soldOut")}</span>}
        </div>
      </div>
      <div className={styles.plate}>
        {product.pictureUrl !== null && <img src={product.pictureUrl} alt="" loading="lazy" decoding="async" />}
        {product.available && (
          <button
            type="button"
            className={styles.add}
            data-count={count > 0 || undefined}
            aria-label={count > 0 ? t("inCart", { name, count }) : t("add", { name })}
            onClick={onAdd}
            data-testid="menu-add"
          >
            {count > 0 ? count : <IconPlus size={20} aria-hidden="true" />}
          </button>
        )}
      </div>
    </article>
  );
}

export function ProductPrice({ product }: { product: PublicProduct }) {
  const { menu, price } = useShop();
  const { t } = useTexts();
  const { minor, isFrom } = leastPrice(menu, product);
  if (product.unit === "kg") return <b>{t("perKg", { price: price(minor) })}</b>;
  if (product.unit === "100g") return <b>{t("per100g", { price: price(minor) })}</b>;
  return <b>{isFrom ? t("from", { price: price(minor) }) : <Price minor={minor} />}</b>;
}
