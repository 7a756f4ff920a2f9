import { IconShoppingBag } from "@tabler/icons-react";
import { useState } from "react";
import type { Product } from "../../../phone-api.ts";
import { formatMoney } from "../../text/money.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";

export function Price({ product }: { product: Product }) {
  const { language, named } = useChat();
  if (product.priceMinor === null || product.currency === null) return <bdi>{named.noPrice}</bdi>;
  return <bdi>{formatMoney(product.priceMinor, product.currency, language)}</bdi>;
}

export function ProductPicture({ product, large }: { product: Product; large?: boolean }) {
  const [broken, setBroken] = useState(false);
  return (
    <span className={styles.productPicture} data-large={large}>
      {product.imageUrl && !broken ? (
        <img src={product.imageUrl} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <IconShoppingBag size={large ? 48 : 24} stroke={1.25} aria-hidden="true" />
      )}
    </span>
  );
}

/** A product in one line; a tap opens it in the catalogue. */
export function ProductLine({ product }: { product: Product }) {
  const { open, named } = useChat();
  return (
    <button
      type="button"
      className={styles.product}
      onClick={() => open({ kind: "catalog", catalogId: product.catalogId, sections: null, product })}
    >
      <ProductPicture product={product} />
      <span className={styles.productWords}>
        <b dir="auto">{product.name}</b>
        {product.description && <small dir="auto">{product.description}</small>}
        <em>
          {product.available ? <Price product={product} /> : <span className={styles.gone}>{named.unavailable}</span>}
        </em>
      </span>
    </button>
  );
}

/** A product alone: its picture over the whole width. */
export function ProductCard({ product }: { product: Product }) {
  const { open } = useChat();
  return (
    <button
      type="button"
      className={styles.productCard}
      onClick={() => open({ kind: "catalog", catalogId: product.catalogId, sections: null, product })}
    >
      <ProductPicture product={product} large />
      <span className={styles.productWords}>
        <b dir="auto">{product.name}</b>
        <em>
          <Price product={product} />
        </em>
      </span>
    </button>
  );
}
