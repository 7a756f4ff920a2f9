import type { Cart } from "./cart.ts";
import styles from "./sheet.module.css";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";

type Props = { cart: Cart; set: (part: Partial<Cart>) => void; error: string | null };

/** How it is paid, of what this business takes. */
export function PaymentField({ cart, set, error }: Props) {
  const { menu } = useShop();
  const { t } = useTexts();
  return (
    <fieldset className={styles.group}>
      <legend>
        <span>{t("payment")}</span>
      </legend>
      <div className={styles.choices}>
        {menu.paymentMethods.map((method) => (
          <label key={method}>
            <input
              type="radio"
              name="payment"
              checked={cart.paymentMethod === method}
              onChange={() => set({ paymentMethod: method })}
              data-field="payment"
              data-testid={`menu-pay-${method}`}
            />
            <span>{t(`pay_${method}`)}</span>
          </label>
        ))}
      </div>
      {error && (
        <small role="alert" className={styles.wrong}>
          {error}
        </small>
      )}
    </fieldset>
  );
}
