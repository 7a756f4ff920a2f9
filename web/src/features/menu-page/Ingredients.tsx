import type { ItemRequest } from "@croozer/contracts/orders";
import type { PublicProduct } from "@croozer/contracts/public-menu";
import { withIngredient } from "../lines/items.ts";
import { AmountButton } from "./AmountButton.tsx";
import styles from "./sheet.module.css";
import { useTexts } from "./texts.ts";

type Props = { item: ItemRequest; product: PublicProduct; onChange: (item: ItemRequest) => void };

/** What is in it: left out by a press, or more or less of it. */
export function Ingredients({ item, product, onChange }: Props) {
  const { t, named } = useTexts();
  if (product.ingredients.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>
        <span>{t("ingredients")}</span>
      </legend>
      <ul className={styles.options}>
        {product.ingredients.map(({ id, name }) => {
          const isIn = !item.removedIngredientIds.includes(id);
          return (
            <li key={id} data-inline="">
              <label>
                <input
                  type="checkbox"
                  checked={isIn}
                  onChange={() => onChange(withIngredient(item, id))}
                  data-testid="menu-ingredient"
                />
                <span dir="auto">{named(name)}</span>
              </label>
              {isIn && <AmountButton id={id} name={named(name)} item={item} onChange={onChange} />}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
