import type { ItemRequest } from "@croozer/contracts/orders";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import type { Part } from "./halves.ts";
import styles from "./lines.module.css";

type Props = {
  name: string;
  isOn: boolean;
  isOff?: boolean;
  priceMinor?: number;
  /** Where else it is already. */
  elsewhere?: Part | null;
  amount?: ItemRequest["amounts"][string] | undefined;
  onPress: () => void;
  /** Of what can be more or less; pressed it goes on to the next amount. */
  onAmount?: (() => void) | undefined;
};

/** An option or ingredient to press on and off and, where it is on, how much of it. */
export function Choice({
  name,
  isOn,
  isOff = false,
  priceMinor = 0,
  elsewhere = null,
  amount,
  onPress,
  onAmount,
}: Props) {
  const { t } = useTranslation("lines");
  const howMuch = t(`amount.${amount ?? "usual"}`);
  return (
    <span className={styles.pair}>
      <button type="button" className={styles.choice} aria-pressed={isOn} disabled={isOff && !isOn} onClick={onPress}>
        <PersonText>{name}</PersonText>
        {priceMinor !== 0 && (
          <small>
            {priceMinor > 0 && "+"}
            <Money amountMinor={priceMinor} trimmed />
          </small>
        )}
        {elsewhere !== null && <i>{t(`part.on.${elsewhere}`)}</i>}
      </button>
      {isOn && onAmount !== undefined && (
        <button
          type="button"
          className={`${styles.choice} ${styles.amount}`}
          aria-label={`${t("amount", { name })}: ${howMuch}`}
          title={howMuch}
          onClick={onAmount}
          data-testid="cart-amount"
        >
          {amount === undefined ? <IconAdjustmentsHorizontal size={14} stroke={1.75} aria-hidden="true" /> : howMuch}
        </button>
      )}
    </span>
  );
}
