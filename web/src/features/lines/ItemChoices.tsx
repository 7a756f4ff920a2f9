import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { Choice } from "./Choice.tsx";
import { chosenOn, elsewhere, type Part, parts, withHalfOption } from "./halves.ts";
import { missingGroup, withIngredient, withNextAmount, withOption } from "./items.ts";
import styles from "./lines.module.css";
import { QuantityStepper } from "./QuantityStepper.tsx";

type Props = {
  item: ItemRequest;
  product: Product;
  catalogue: Catalogue;
  onChange: (item: ItemRequest) => void;
};

export const groupsOf = ({ optionGroups }: Catalogue, product: Product): OptionGroup[] =>
  product.optionGroupIds.flatMap((id) => optionGroups.find((group) => group.id === id) ?? []);

/** How many, which options and where, how much of each, and what is left out. */
export function ItemChoices({ item, product, catalogue, onChange }: Props) {
  const { t } = useTranslation("lines");
  const language = useLanguage();
  const [part, setPart] = useState<Part>("whole");
  const groups = groupsOf(catalogue, product);
  const hasHalves = product.halves && groups.some(({ kind }) => kind === "multi");
  const missing = missingGroup(item, groups);
  return (
    <>
      <QuantityStepper
        quantity={item.quantity}
        unit={product.unit}
        onChange={(quantity) => onChange({ ...item, quantity })}
      />
      {groups
        .filter(({ kind }) => kind === "single")
        .map((group) => (
          <GroupChoices
            key={group.id}
            {...{ item, group, part: "whole", onChange }}
            isMissing={missing?.id === group.id}
          />
        ))}
      {hasHalves && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("part")}
          value={part}
          onChange={(value) => setPart(parts.find((one) => one === value) ?? "whole")}
          data={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
          data-testid="cart-part"
        />
      )}
      {groups
        .filter(({ kind }) => kind === "multi")
        .map((group) => (
          <GroupChoices key={group.id} {...{ item, group, part, onChange }} isMissing={missing?.id === group.id} />
        ))}
      {product.ingredients.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t("ingredients")}</legend>
          {product.ingredients.map(({ id, name }) => (
            <Choice
              key={id}
              name={inLanguage(name, language)}
              isOn={!item.removedIngredientIds.includes(id)}
              amount={item.amounts[id]}
              onPress={() => onChange(withIngredient(item, id))}
              onAmount={() => onChange(withNextAmount(item, id))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

type GroupProps = Pick<Props, "item" | "onChange"> & { group: OptionGroup; part: Part; isMissing: boolean };

function GroupChoices({ item, group, part, isMissing, onChange }: GroupProps) {
  const { t } = useTranslation("lines");
  const language = useLanguage();
  const isSeveral = group.kind === "multi";
  const press = (id: string) =>
    onChange(part === "whole" ? withOption(item, group, id) : withHalfOption(item, group, part, id));
  return (
    <fieldset className={styles.group} data-missing={isMissing || undefined}>
      <legend>
        <PersonText>{inLanguage(group.name, language)}</PersonText>
        {isMissing && <em>{t("choose")}</em>}
      </legend>
      {group.options.map(({ id, name, available, priceDeltaMinor }) => (
        <Choice
          key={id}
          name={inLanguage(name, language)}
          isOn={chosenOn(item, group, part).includes(id)}
          isOff={!available}
          priceMinor={priceDeltaMinor}
          elsewhere={isSeveral ? elsewhere(item, group, id, part) : null}
          amount={item.amounts[id]}
          onPress={() => press(id)}
          onAmount={isSeveral ? () => onChange(withNextAmount(item, id)) : undefined}
        />
      ))}
    </fieldset>
  );
}
