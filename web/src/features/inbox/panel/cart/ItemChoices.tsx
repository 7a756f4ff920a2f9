import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../lib/use-language.ts";
import { Money } from "../../../../ui/Money.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import styles from "./cart.module.css";
import { chosenOf, missingGroup, withIngredient, withOption } from "./cart-items.ts";
import { QuantityStepper } from "./QuantityStepper.tsx";

type Props = {
  item: ItemRequest;
  product: Product;
  catalogue: Catalogue;
  onChange: (item: ItemRequest) => void;
};

export const groupsOf = ({ optionGroups }: Catalogue, product: Product): OptionGroup[] =>
  product.optionGroupIds.flatMap((id) => optionGroups.find((group) => group.id === id) ?? []);

/** How many, which options, and what is left out. */
export function ItemChoices({ item, product, catalogue, onChange }: Props) {
  const { t } = useTranslation("inbox");
  const language = useLanguage();
  const groups = groupsOf(catalogue, product);
  const missing = missingGroup(item, groups);
  return (
    <>
      <QuantityStepper
        quantity={item.quantity}
        unit={product.unit}
        onChange={(quantity) => onChange({ ...item, quantity })}
      />
      {groups.map((group) => (
        <fieldset key={group.id} className={styles.group} data-missing={missing?.id === group.id || undefined}>
          <legend>
            <PersonText>{inLanguage(group.name, language)}</PersonText>
            {missing?.id === group.id && <em>{t("cart.choose")}</em>}
          </legend>
          {group.options.map((option) => (
            <Choice
              key={option.id}
              name={inLanguage(option.name, language)}
              isOn={chosenOf(item, group).includes(option.id)}
              isOff={!option.available}
              priceMinor={option.priceDeltaMinor}
              onPress={() => onChange(withOption(item, group, option.id))}
            />
          ))}
        </fieldset>
      ))}
      {product.ingredients.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t("cart.ingredients")}</legend>
          {product.ingredients.map((ingredient) => (
            <Choice
              key={ingredient.id}
              name={inLanguage(ingredient.name, language)}
              isOn={!item.removedIngredientIds.includes(ingredient.id)}
              onPress={() => onChange(withIngredient(item, ingredient.id))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

type ChoiceProps = { name: string; isOn: boolean; isOff?: boolean; priceMinor?: number; onPress: () => void };

function Choice({ name, isOn, isOff = false, priceMinor = 0, onPress }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={isOn} disabled={isOff && !isOn} onClick={onPress}>
      <PersonText>{name}</PersonText>
      {priceMinor !== 0 && (
        <small>
          {priceMinor > 0 && "+"}
          <Money amountMinor={priceMinor} trimmed />
        </small>
      )}
    </button>
  );
}
