import type { ItemRequest } from "@croozer/contracts/orders";
import { withNextAmount } from "../lines/items.ts";
import styles from "./sheet.module.css";
import { useTexts } from "./texts.ts";

type Props = { id: string; name: string; item: ItemRequest; onChange: (item: ItemRequest) => void };

/** The usual amount, more, or less of something; a press takes the next. */
export function AmountButton({ id, name, item, onChange }: Props) {
  const { t } = useTexts();
  const amount = item.amounts[id] ?? "usual";
  return (
    <button
      type="button"
      className={styles.amount}
      data-amount={amount}
      aria-label={`${t("amountOf", { name })}: ${t(amount)}`}
      onClick={() => onChange(withNextAmount(item, id))}
      data-testid="menu-amount"
    >
      {t(amount)}
    </button>
  );
}
