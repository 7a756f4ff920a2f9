import type { Product } from "@croozer/contracts/catalogue";
import { ActionIcon } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../lib/use-language.ts";
import styles from "./cart.module.css";
import { stepOf, stepped } from "./cart-items.ts";

type Props = { quantity: number; unit: Product["unit"]; onChange: (quantity: number) => void };

/** One less, how many, one more. */
export function QuantityStepper({ quantity, unit, onChange }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tCatalogue } = useTranslation("catalogue");
  const language = useLanguage();
  return (
    <fieldset className={styles.stepper} aria-label={t("cart.quantity")}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t("cart.less")}
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
        aria-label={t("cart.more")}
        onClick={() => onChange(stepped(quantity, unit, 1))}
        data-testid="cart-more"
      >
        <IconPlus size={16} stroke={2} />
      </ActionIcon>
      {unit !== "unit" && <span className={styles.unit}>{tCatalogue(`unit_${unit}`)}</span>}
    </fieldset>
  );
}
