import { IconMinus, IconPlus, IconTrash } from "@tabler/icons-react";
import { useChat } from "../chat/chat-scope.ts";
import { mostOfOne } from "./cart.ts";
import styles from "./catalog.module.css";
import { catalogWords } from "./catalog-words.ts";

type Props = { name: string; quantity: number; onChange: (quantity: number) => void };

/** How many of something: one more, one less, or typed. */
export function Stepper({ name, quantity, onChange }: Props) {
  const said = catalogWords[useChat().language];
  return (
    <span className={styles.stepper}>
      <button type="button" aria-label={said.less(name)} onClick={() => onChange(quantity - 1)}>
        {quantity === 1 ? <IconTrash size={17} stroke={1.75} /> : <IconMinus size={17} stroke={2} />}
      </button>
      <input
        inputMode="numeric"
        dir="ltr"
        aria-label={said.quantity(name)}
        value={quantity}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          const typed = Number.parseInt(event.target.value, 10);
          if (typed > 0) onChange(typed);
        }}
      />
      <button
        type="button"
        aria-label={said.one(name)}
        title={quantity >= mostOfOne ? said.most : undefined}
        disabled={quantity >= mostOfOne}
        onClick={() => onChange(quantity + 1)}
      >
        <IconPlus size={17} stroke={2} />
      </button>
    </span>
  );
}
