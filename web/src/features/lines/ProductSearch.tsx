import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./lines.module.css";
import { found, sellable, taken } from "./sellable.ts";

type Props = {
  catalogue: Catalogue;
  label: string;
  onChoose: (product: Product, quantity: number) => void;
  /** Enter with nothing typed: nothing more is wanted. */
  onDone?: (() => void) | undefined;
  size?: "sm" | "md";
  inputRef?: Ref<HTMLInputElement>;
};

/** A field that finds products by either name, how many in front of it, with the arrows and Enter. */
export function ProductSearch({ catalogue, label, onChoose, onDone, size = "sm", inputRef }: Props) {
  const { t } = useTranslation("lines");
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const combobox = useCombobox();
  const all = sellable(catalogue);
  const { products, quantity } = found(all, typed);

  const lightFirst = useEffectEvent((words: string, isOpened: boolean) => {
    if (isOpened && words !== "") combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  });
  useEffect(() => lightFirst(typed, combobox.dropdownOpened), [typed, combobox.dropdownOpened]);

  const choose = (product: Product, count: number) => {
    setTyped("");
    combobox.resetSelectedOption();
    combobox.closeDropdown();
    onChoose(product, count);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    if (key !== "Enter" || ctrlKey || metaKey || nativeEvent.isComposing) return;
    const words = event.currentTarget.value;
    const lit = combobox.dropdownOpened ? combobox.getSelectedOptionIndex() : -1;
    // All of it is done here: what is lit is lit a moment after what was typed.
    combobox.resetSelectedOption();
    if (words.trim() === "" && lit === -1) return onDone?.();
    event.preventDefault();
    const now = found(all, words);
    const product = taken(now.products, lit);
    if (product !== null) choose(product, now.quantity);
  };

  return (
    <Combobox
      store={combobox}
      size={size}
      onOptionSubmit={(id) => {
        const product = products.find((one) => one.id === id);
        if (product !== undefined) choose(product, quantity);
      }}
    >
      <Combobox.Target>
        <TextInput
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          size={size}
          dir="auto"
          autoComplete="off"
          aria-label={label}
          placeholder={label}
          leftSection={<IconPlus size={16} stroke={1.75} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setTyped("");
          }}
          onKeyDown={onKeyDown}
          data-testid="cart-search"
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} aria-label={label} className={styles.options ?? ""}>
          {products.length === 0 && <Combobox.Empty>{t("nothingFound")}</Combobox.Empty>}
          {products.map((product) => (
            <Combobox.Option
              key={product.id}
              value={product.id}
              disabled={!product.available}
              className={styles.option ?? ""}
              data-testid="cart-product"
            >
              <PersonText>{inLanguage(product.name, language)}</PersonText>
              {product.available ? <Money amountMinor={product.priceMinor} trimmed /> : <em>{t("soldOut")}</em>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
