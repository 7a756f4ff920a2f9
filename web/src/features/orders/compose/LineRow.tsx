import { inLanguage } from "@croozer/contracts/basics";
import type { Product } from "@croozer/contracts/catalogue";
import type { OrderQuote } from "@croozer/contracts/order-quotes";
import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { PlatePicture } from "../../../ui/PlatePicture.tsx";
import { QuantityStepper } from "../../lines/QuantityStepper.tsx";
import { useOptionTexts } from "../use-option-texts.ts";
import styles from "./compose.module.css";
import type { Line } from "./draft.ts";

type Props = {
  line: Line;
  /** Null when the menu no longer has it. */
  product: Product | null;
  quoted: OrderQuote["lines"][number] | undefined;
  currency: string | undefined;
  onChange: (item: Line["item"]) => void;
  onOptions: () => void;
  onRemove: () => void;
};

/** One line: how many, of what, how, for how much. */
export function LineRow({ line, product, quoted, currency, onChange, onOptions, onRemove }: Props) {
  const { t } = useTranslation("compose");
  const language = useLanguage();
  const optionTexts = useOptionTexts();
  const name = (product && inLanguage(product.name, language)) ?? quoted?.name ?? "";
  const shown = name === "" ? t("gone") : name;
  const details = [...optionTexts(quoted?.options ?? []), line.item.note ?? ""].filter((text) => text !== "");
  return (
    <li className={styles.line} data-testid="compose-line">
      <PlatePicture name={shown} pictureUrl={product?.pictureUrl ?? null} size={44} />
      <button
        type="button"
        className={styles.lineWords}
        disabled={product === null}
        title={t("change", { name: shown })}
        onClick={onOptions}
      >
        <PersonText as="b">{shown}</PersonText>
        {details.length > 0 && <PersonText className={styles.quiet}>{details.join(" · ")}</PersonText>}
      </button>
      <QuantityStepper
        quantity={line.item.quantity}
        unit={product?.unit ?? quoted?.unit ?? "unit"}
        onChange={(quantity) => onChange({ ...line.item, quantity })}
      />
      <span className={styles.linePrice}>
        {quoted !== undefined && (
          <Money amountMinor={quoted.subtotalMinor} {...(currency === undefined ? {} : { currency })} />
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t("removeLine", { name: shown })}
        onClick={onRemove}
      >
        <IconTrash size={18} stroke={1.75} />
      </ActionIcon>
    </li>
  );
}
