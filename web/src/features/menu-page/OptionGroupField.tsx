import type { Option, OptionGroup } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import type { PublicProduct } from "@croozer/contracts/public-menu";
import { IconCheck } from "@tabler/icons-react";
import type { z } from "zod";
import { chosenOf, chosenOn, type Part, parts, withHalfOption } from "../lines/halves.ts";
import { withOption } from "../lines/items.ts";
import { AmountButton } from "./AmountButton.tsx";
import { HalfSwitch } from "./HalfSwitch.tsx";
import { Price } from "./Price.tsx";
import styles from "./sheet.module.css";
import { useTexts } from "./texts.ts";

type Props = {
  item: ItemRequest;
  group: OptionGroup;
  product: PublicProduct;
  onChange: (item: ItemRequest) => void;
};

/** What of a group is wanted: one of several as tiles, some of several as a list. */
export function OptionGroupField({ item, group, product, onChange }: Props) {
  const { t, named } = useTexts();
  const chosen = parts.flatMap((part) => chosenOn(item, group, part));
  const isFull = group.max !== null && chosen.length >= group.max;
  return (
    <fieldset className={styles.group} data-testid="menu-group">
      <legend>
        <span dir="auto">{named(group.name)}</span>
        {group.kind === "multi" && group.max !== null && <small>{t("upTo", { count: group.max })}</small>}
        {group.required && (
          <em data-done={chosen.length > 0 || undefined}>
            {chosen.length > 0 && <IconCheck size={14} aria-hidden="true" />}
            {t(chosen.length > 0 ? "chosen" : "required")}
          </em>
        )}
      </legend>
      {group.kind === "single" ? (
        <div className={styles.tiles}>
          {group.options.map((option) => (
            <Tile key={option.id} {...{ item, group, option, product, onChange }} />
          ))}
        </div>
      ) : (
        <ul className={styles.options}>
          {group.options.map((option) => (
            <Row key={option.id} {...{ item, group, option, product, isFull, onChange }} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

type OptionProps = Props & { option: z.infer<typeof Option> };

function Tile({ item, group, option, product, onChange }: OptionProps) {
  const { t, named } = useTexts();
  const { priceDeltaMinor } = option;
  const isPriced = group.options.some((other) => other.priceDeltaMinor !== 0);
  return (
    <button
      type="button"
      aria-pressed={chosenOf(item, group).includes(option.id)}
      disabled={!option.available}
      onClick={() => onChange(withOption(item, group, option.id))}
      data-testid="menu-option"
    >
      <b dir="auto">{named(option.name)}</b>
      {!option.available ? (
        <small>{t("soldOut")}</small>
      ) : (
        isPriced &&
        (group.required || priceDeltaMinor !== 0) && (
          <small>
            {group.required ? (
              <Price minor={product.priceMinor + priceDeltaMinor} />
            ) : (
              <Price minor={priceDeltaMinor} signed />
            )}
          </small>
        )
      )}
    </button>
  );
}

function Row({ item, group, option, product, isFull, onChange }: OptionProps & { isFull: boolean }) {
  const { t, named } = useTexts();
  const { id, available, priceDeltaMinor } = option;
  const name = named(option.name);
  const part = parts.find((one) => chosenOn(item, group, one).includes(id)) ?? null;
  const on = (where: Part) => (before: ItemRequest) =>
    where === "whole" ? withOption(before, group, id) : withHalfOption(before, group, where, id);
  const toggle = () => onChange(on(part ?? "whole")(item));
  const move = (to: Part) => {
    if (part !== null && to !== part) onChange(on(to)(on(part)(item)));
  };
  return (
    <li data-off={!available || undefined}>
      <label>
        <input
          type="checkbox"
          checked={part !== null}
          disabled={!available || (isFull && part === null)}
          onChange={toggle}
          data-testid="menu-option"
        />
        <span dir="auto">{name}</span>
        {available ? priceDeltaMinor !== 0 && <Price minor={priceDeltaMinor} signed /> : <small>{t("soldOut")}</small>}
      </label>
      {part !== null && (
        <div className={styles.how}>
          {product.halves && <HalfSwitch name={name} part={part} onMove={move} />}
          <AmountButton id={id} name={name} item={item} onChange={onChange} />
        </div>
      )}
    </li>
  );
}
