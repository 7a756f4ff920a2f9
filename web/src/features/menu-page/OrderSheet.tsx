import { useRef, useState } from "react";
import { Checkout } from "./Checkout.tsx";
import type { Cart, Line } from "./cart.ts";
import { HowSwitch } from "./HowBar.tsx";
import { missingOf } from "./missing.ts";
import { OrderLines } from "./OrderLines.tsx";
import { PaymentField } from "./PaymentField.tsx";
import { Problems } from "./Problems.tsx";
import { Sheet } from "./Sheet.tsx";
import { Sums } from "./Sums.tsx";
import styles from "./sheet.module.css";
import { TextField } from "./TextField.tsx";
import { useTexts } from "./texts.ts";
import type { ChangeCart } from "./use-cart.ts";
import type { Quoted } from "./use-quote.ts";
import { WhenField } from "./WhenField.tsx";
import { WhereField } from "./WhereField.tsx";

type Props = {
  cart: Cart;
  change: ChangeCart;
  quoted: Quoted;
  day: string | null;
  onDay: (day: string) => void;
  onAskAgain: () => void;
  onEdit: (line: Line) => void;
  onClose: () => void;
};

/** The order as it will be sent: what, how, where, when, whose and how it is paid. */
export function OrderSheet({ cart, change, quoted, day, onDay, onAskAgain, onEdit, onClose }: Props) {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const [isTold, setTold] = useState(false);
  const missing = missingOf(cart);
  const set = (part: Partial<Cart>) => change((before) => ({ ...before, ...part }));
  const told = (field: (typeof missing)[number]) => (isTold && missing.includes(field) ? field : null);
  const tellMissing = () => {
    setTold(true);
    form.current?.querySelector<HTMLElement>(`[data-field="${missing[0]}"]`)?.focus();
  };
  const foot = (
    <Checkout {...{ cart, change, quoted, onAskAgain }} isMissing={missing.length > 0} onMissing={tellMissing} />
  );
  return (
    <Sheet label={t("yourOrder")} testId="menu-order" onClose={onClose} foot={foot}>
      <form ref={form} className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <OrderLines {...{ cart, change, quoted, onEdit }} />
        <Problems cart={cart} quoted={quoted} />
        <HowSwitch cart={cart} change={change} />
        {cart.fulfilment === "delivery" && (
          <WhereField {...{ cart, set, quoted }} error={told("address") && t("fillAddress")} />
        )}
        <WhenField {...{ cart, set, quoted, day, onDay }} />
        <div className={styles.pair}>
          <TextField
            label={t("name")}
            field="name"
            autoComplete="name"
            maxLength={120}
            value={cart.name}
            error={told("name") && t("fillName")}
            onChange={(name) => set({ name })}
          />
          <TextField
            label={t("phone")}
            field="phone"
            type="tel"
            autoComplete="tel"
            maxLength={40}
            value={cart.phone}
            error={told("phone") && t("fillPhone")}
            onChange={(phone) => set({ phone })}
          />
        </div>
        <PaymentField {...{ cart, set }} error={told("payment") && t("fillPayment")} />
        <TextField
          label={t("note")}
          field="note"
          maxLength={500}
          value={cart.note}
          onChange={(note) => set({ note })}
        />
        <Sums quoted={quoted} />
      </form>
    </Sheet>
  );
}
