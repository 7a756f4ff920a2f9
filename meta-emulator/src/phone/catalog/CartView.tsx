import { useChat } from "../chat/chat-scope.ts";
import content from "../chat/content/content.module.css";
import { Price, ProductPicture } from "../chat/content/ProductContent.tsx";
import { formatMoney } from "../text/money.ts";
import { Field } from "../ui/Field.tsx";
import { type Cart, orderLines, setQuantity, totalOf } from "./cart.ts";
import styles from "./catalog.module.css";
import { catalogWords } from "./catalog-words.ts";
import { Stepper } from "./Stepper.tsx";

/** What will be ordered, before it is sent. */
export function CartView({ cart, onChange }: { cart: Cart; onChange: (cart: Cart) => void }) {
  const { language } = useChat();
  const said = catalogWords[language];
  const total = totalOf(orderLines(cart));
  if (cart.lines.length === 0) return <p className={styles.nothing}>{said.emptyCart}</p>;
  return (
    <>
      <ul>
        {cart.lines.map(({ product, quantity }) => (
          <li key={product.retailerId} className={styles.row}>
            <span className={styles.rowOpen}>
              <ProductPicture product={product} />
              <span className={content.productWords}>
                <b dir="auto">{product.name}</b>
                <em>
                  <Price product={product} />
                </em>
              </span>
            </span>
            <Stepper
              name={product.name}
              quantity={quantity}
              onChange={(wanted) => onChange(setQuantity(cart, product, wanted))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.note}>
        <Field
          label={said.note}
          dir="auto"
          maxLength={1000}
          value={cart.note}
          onChange={(event) => onChange({ ...cart, note: event.target.value })}
        />
        {total && (
          <p className={styles.total}>
            <span>{said.total}</span>
            <b>
              <bdi>{formatMoney(total.priceMinor, total.currency, language)}</bdi>
            </b>
          </p>
        )}
      </div>
    </>
  );
}
