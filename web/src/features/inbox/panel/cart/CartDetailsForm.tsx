import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Cart } from "@croozer/contracts/conversations";
import { Autocomplete, Button, Input, SegmentedControl, Select, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { leavesOnEscape } from "../../../../ui/leaves-on-escape.ts";
import { WhenField } from "../../../lines/WhenField.tsx";
import styles from "./cart.module.css";
import { changeOf, type Details, detailsOf } from "./cart-details.ts";
import { type DetailField, fieldOf, refusedProblem, useCartProblemText } from "./cart-problems.ts";
import type { SaveCartAct } from "./use-cart.ts";

type Props = {
  cart: Cart;
  settings: BusinessSettings;
  /** Where this customer had things sent. */
  addresses: readonly string[];
  save: SaveCartAct;
  onDone: () => void;
};

/** Everything of a cart that is not a line; what the server refuses is told at its field. */
export function CartDetailsForm({ cart, settings, addresses, save, onDone }: Props) {
  const { t } = useTranslation("inbox");
  const problemText = useCartProblemText();
  const [before] = useState(() => detailsOf(cart));
  const [wish, setWish] = useState<Details>(before);
  const [refused, setRefused] = useState<ReturnType<typeof refusedProblem>>(null);
  const change = changeOf(before, wish);
  function set(part: Partial<Details>) {
    setRefused(null);
    setWish({ ...wish, ...part });
  }
  /** What was refused just now, or is wrong with what stands. */
  function errorAt(field: DetailField) {
    const standing = field in change ? [] : cart.problems;
    const problem = [...(refused === null ? [] : [refused]), ...standing].find(({ code }) => fieldOf[code] === field);
    return problem === undefined ? null : problemText(problem);
  }
  function put(event: FormEvent) {
    event.preventDefault();
    if (Object.keys(change).length === 0) return onDone();
    save.mutate(() => change, { onSuccess: onDone, onError: (error) => setRefused(refusedProblem(error)) });
  }
  const methods = new Set([...settings.paymentMethods, ...(wish.paymentMethod === null ? [] : [wish.paymentMethod])]);
  return (
    <form
      className={styles.editor}
      noValidate
      onSubmit={put}
      {...leavesOnEscape(onDone)}
      data-testid="cart-details-form"
    >
      <Input.Wrapper size="xs" label={t("cart.how")} labelElement="div" error={errorAt("fulfilment")}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("cart.how")}
          value={wish.fulfilment ?? ""}
          onChange={(value) => set({ fulfilment: value === "delivery" ? "delivery" : "pickup" })}
          data={[
            { value: "delivery", label: t("order.delivery"), disabled: !settings.deliveryEnabled },
            { value: "pickup", label: t("order.pickup"), disabled: !settings.pickupEnabled },
          ]}
        />
      </Input.Wrapper>
      {wish.fulfilment === "delivery" && (
        <Autocomplete
          size="xs"
          dir="auto"
          label={t("panel.address")}
          maxLength={300}
          data={[...new Set(addresses)]}
          value={wish.address}
          error={errorAt("address")}
          onChange={(address) => set({ address })}
          data-testid="cart-address"
        />
      )}
      <WhenField
        value={wish.requestedFor}
        settings={settings}
        error={errorAt("requestedFor")}
        onChange={(requestedFor) => set({ requestedFor })}
      />
      <Select
        size="xs"
        clearable
        label={t("cart.payment")}
        placeholder={t("cart.pays.unknown")}
        value={wish.paymentMethod}
        error={errorAt("paymentMethod")}
        onChange={(value) => set({ paymentMethod: [...methods].find((method) => method === value) ?? null })}
        data={[...methods].map((method) => ({ value: method, label: t(`cart.pays.${method}`) }))}
      />
      <Textarea
        size="xs"
        dir="auto"
        autosize
        maxRows={4}
        label={t("cart.note")}
        maxLength={1000}
        value={wish.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
        data-testid="cart-note"
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
