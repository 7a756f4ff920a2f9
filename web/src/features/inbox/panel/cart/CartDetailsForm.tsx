import type { Cart } from "@croozer/contracts/conversations";
import { Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./cart.module.css";
import type { SaveCartAct } from "./use-cart.ts";

const methods = ["cash", "card", "bit"] as const;
type Details = {
  fulfilment: Cart["fulfilment"];
  address: string | null;
  paymentMethod: (typeof methods)[number] | null;
  notes: string | null;
};
type Props = { cart: Cart; save: SaveCartAct; onDone: () => void };

/** Everything of a cart that is not a line. */
export function CartDetailsForm({ cart, save, onDone }: Props) {
  const { t } = useTranslation("inbox");
  const [wish, setWish] = useState<Details>({
    fulfilment: cart.fulfilment,
    address: cart.address,
    paymentMethod: methods.find((method) => method === cart.paymentMethod) ?? null,
    notes: cart.notes,
  });
  function put(event: FormEvent) {
    event.preventDefault();
    save.mutate(() => wish, { onSuccess: onDone });
  }
  return (
    <form className={styles.editor} onSubmit={put}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("cart.how")}
        value={wish.fulfilment ?? ""}
        onChange={(value) => setWish({ ...wish, fulfilment: value === "delivery" ? "delivery" : "pickup" })}
        data={[
          { value: "delivery", label: t("order.delivery") },
          { value: "pickup", label: t("order.pickup") },
        ]}
      />
      {wish.fulfilment === "delivery" && (
        <TextInput
          size="xs"
          dir="auto"
          label={t("panel.address")}
          maxLength={300}
          value={wish.address ?? ""}
          onChange={(event) => setWish({ ...wish, address: event.currentTarget.value })}
        />
      )}
      <Select
        size="xs"
        clearable
        label={t("cart.payment")}
        placeholder={t("cart.pays.unknown")}
        value={wish.paymentMethod}
        onChange={(value) => setWish({ ...wish, paymentMethod: methods.find((method) => method === value) ?? null })}
        data={methods.map((method) => ({ value: method, label: t(`cart.pays.${method}`) }))}
      />
      <Textarea
        size="xs"
        dir="auto"
        autosize
        maxRows={4}
        label={t("cart.note")}
        maxLength={1000}
        value={wish.notes ?? ""}
        onChange={(event) => setWish({ ...wish, notes: event.currentTarget.value })}
      />
      <div className={styles.acts}>
        <Button size="xs" variant="default" className={styles.push ?? ""} onClick={onDone}>
          {t("cart.cancel")}
        </Button>
        <Button size="xs" type="submit" loading={save.isPending} data-testid="cart-details-save">
          {t("cart.save")}
        </Button>
      </div>
    </form>
  );
}
