import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import { Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type Ref, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./lines.module.css";
import { found, sellable } from "./sellable.ts";

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
  const productOf = (id: string) => catalogue.products.find((product) => product.id === id);
  const products = sellable(catalogue);
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      size={size}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      dir="auto"
      aria-label={label}
      placeholder={label}
      leftSection={<IconPlus size={16} stroke={1.75} />}
      rightSectionWidth={0}
      rightSection={<span />}
      maxDropdownHeight={280}
      nothingFoundMessage={t("nothingFound")}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options, search }) =>
        found(products, search).products.flatMap(
          ({ id }) => options.find((option) => "value" in option && option.value === id) ?? [],
        )
      }
      data={products.map(({ id, name, available }) => ({
        value: id,
        label: inLanguage(name, language),
        disabled: !available,
      }))}
      renderOption={({ option }) => {
        const product = productOf(option.value);
        return (
          <span className={styles.option} data-testid="cart-product">
            <PersonText>{option.label}</PersonText>
            {product?.available ? <Money amountMinor={product.priceMinor} trimmed /> : <em>{t("soldOut")}</em>}
          </span>
        );
      }}
      onChange={(id) => {
        const product = id === null ? undefined : productOf(id);
        const { quantity } = found(products, typed);
        setTyped("");
        if (product) onChoose(product, quantity);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && typed.trim() === "" && !event.ctrlKey && !event.metaKey) onDone?.();
      }}
      data-testid="cart-search"
    />
  );
}
