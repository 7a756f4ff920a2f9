import { IconPlus } from "@tabler/icons-react";
import type { Product } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import content from "../chat/content/content.module.css";
import { Price, ProductPicture } from "../chat/content/ProductContent.tsx";
import styles from "./catalog.module.css";
import { catalogWords } from "./catalog-words.ts";
import { Stepper } from "./Stepper.tsx";

type Props = { product: Product; quantity: number; onOpen: () => void; onChange: (quantity: number) => void };

/** A product in the list: a tap opens it, the plus takes one. */
export function ProductRow({ product, quantity, onOpen, onChange }: Props) {
  const { language, named } = useChat();
  const said = catalogWords[language];
  return (
    <li className={styles.row} data-testid="product" data-retailer-id={product.retailerId}>
      <button type="button" className={styles.rowOpen} onClick={onOpen}>
        <ProductPicture product={product} />
        <span className={content.productWords}>
          <b dir="auto">{product.name}</b>
          {product.description && <small dir="auto">{product.description}</small>}
          <em>
            <Price product={product} />
          </em>
        </span>
      </button>
      {!product.available ? (
        <span className={styles.gone}>{named.unavailable}</span>
      ) : quantity > 0 ? (
        <Stepper name={product.name} quantity={quantity} onChange={onChange} />
      ) : (
        <button
          type="button"
          className={styles.plus}
          aria-label={`${said.add}: ${product.name}`}
          onClick={() => onChange(1)}
        >
          <IconPlus size={20} stroke={2} />
        </button>
      )}
    </li>
  );
}
