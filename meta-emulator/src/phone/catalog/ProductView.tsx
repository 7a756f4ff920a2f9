import { IconMessageQuestion, IconShoppingCartPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { Product } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { Price, ProductPicture } from "../chat/content/ProductContent.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./catalog.module.css";
import { catalogWords } from "./catalog-words.ts";
import { Stepper } from "./Stepper.tsx";

type Props = { product: Product; quantity: number; onChange: (quantity: number) => void; onAsked: () => void };

/** One product: large, with its words, to be taken or asked about. */
export function ProductView({ product, quantity, onChange, onAsked }: Props) {
  const { language, named, perform } = useChat();
  const said = catalogWords[language];
  const [asking, setAsking] = useState(false);
  async function ask(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const body = String(new FormData(event.currentTarget).get("body")).trim() || said.question;
    const { catalogId, retailerId } = product;
    if (await perform({ type: "product_question", catalogId, retailerId, body })) onAsked();
  }
  return (
    <div className={styles.product}>
      <ProductPicture product={product} large />
      <h3 dir="auto">{product.name}</h3>
      <p className={styles.price}>
        <Price product={product} />
        {!product.available && <span className={styles.gone}>{named.unavailable}</span>}
      </p>
      {product.description && <p dir="auto">{product.description}</p>}
      {product.available &&
        (quantity > 0 ? (
          <Stepper name={product.name} quantity={quantity} onChange={onChange} />
        ) : (
          <Button look="primary" data-testid="product-add" onClick={() => onChange(1)}>
            <IconShoppingCartPlus size={18} aria-hidden="true" />
            {said.add}
          </Button>
        ))}
      {asking ? (
        <form className={styles.ask} onSubmit={ask}>
          <Field label={said.ask} name="body" dir="auto" defaultValue={said.question} />
          <Button type="submit" look="soft">
            {said.ask}
          </Button>
        </form>
      ) : (
        <Button look="ghost" onClick={() => setAsking(true)}>
          <IconMessageQuestion size={18} aria-hidden="true" />
          {said.ask}
        </Button>
      )}
    </div>
  );
}
