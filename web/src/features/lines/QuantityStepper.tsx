import type { Product } from "@croozer/contracts/catalogue";
import { ActionIcon } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { stepOf, stepped } from "./items.ts";
import styles from "./lines.module.css";

type Props = { quantity: number; unit: Product["unit"]; onChange: (quantity: number) => void };

/** One less, how many, one more. */
export function QuantityStepper({ quantity, unit, onChange }: Props) {
  const { t } = useTranslation("lines");
  const { t: tCatalogue } = useTranslation("catalogue");
  const language = useLanguage();
  return (
    <fieldset className={styles.stepper} aria-label={t("quantity")}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t("less")}
        disabled={quantity <= stepOf(unit)}
        onClick={() => onChange(stepped(quantity, unit, -1))}
        data-testid="cart-less"
      >
        <IconMinus size={16} stroke={2} />
      </ActionIcon>
      <output aria-live="polite">{quantity.toLocaleString(language)}</output>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t("more")}
        onClick={() => onChange(stepped(quantity, unit, 1))}
        data-testid="cart-more"
      >
        <IconPlus size={16} stroke={2} />
      </ActionIcon>
      {unit !== "unit" && <span className={styles.unit}>{tCatalogue(`unit_${unit}`)}</span>}
    </fieldset>
  );
}
