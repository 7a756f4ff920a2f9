import type { PublicProduct } from "@croozer/contracts/public-menu";
import { IconMinus, IconPlus, IconTrash } from "@tabler/icons-react";
import { stepOf, stepped } from "../lines/items.ts";
import styles from "./sheet.module.css";
import { useTexts } from "./texts.ts";

type Props = {
  quantity: number;
  unit: PublicProduct["unit"];
  onChange: (quantity: number) => void;
  /** Less than the least takes it out, where that is possible. */
  remove?: { label: string; run: () => void };
};

export function Stepper({ quantity, unit, onChange, remove }: Props) {
  const { t } = useTexts();
  const isLeast = quantity <= stepOf(unit);
  return (
    <div className={styles.stepper}>
      {isLeast && remove ? (
        <button type="button" aria-label={remove.label} onClick={remove.run} data-testid="menu-remove">
          <IconTrash size={18} aria-hidden="true" />
        </button>
      ) : (
        <button
          type="button"
          aria-label={t("less")}
          disabled={isLeast}
          onClick={() => onChange(stepped(quantity, unit, -1))}
        >
          <IconMinus size={18} aria-hidden="true" />
        </button>
      )}
      <output>{quantity}</output>
      <button
        type="button"
        aria-label={t("more")}
        onClick={() => onChange(stepped(quantity, unit, 1))}
        data-testid="menu-more"
      >
        <IconPlus size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
