import type { Cart } from "@croozer/contracts/conversations";
import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { Money } from "../../../../ui/Money.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import panel from "../panel.module.css";
import { CartDetailsForm } from "./CartDetailsForm.tsx";
import styles from "./cart.module.css";
import type { SaveCartAct } from "./use-cart.ts";

type Props = { cart: Cart; mayEdit: boolean; save: SaveCartAct };

/** Delivery or pickup, where, when, how it is paid, and what else was said. */
export function CartDetails({ cart, mayEdit, save }: Props) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const [editing, setEditing] = useState(false);
  if (editing) return <CartDetailsForm cart={cart} save={save} onDone={() => setEditing(false)} />;
  const where = [cart.fulfilment === null ? t("cart.howUnknown") : t(`order.${cart.fulfilment}`), cart.address ?? ""];
  const method = cart.paymentMethod;
  return (
    <div className={styles.details}>
      <div className={styles.facts}>
        <p className={panel.fact}>
          <PersonText>{where.filter((part) => part !== "").join(", ")}</PersonText>
          {cart.requestedFor !== null && <Isolate>{dates.time(cart.requestedFor)}</Isolate>}
          {cart.deliveryFeeMinor > 0 && <Money amountMinor={cart.deliveryFeeMinor} />}
        </p>
        {(method === "cash" || method === "card" || method === "bit") && (
          <p className={panel.fact}>{t(`cart.pays.${method}`)}</p>
        )}
        {cart.notes !== null && (
          <p className={panel.fact}>
            <PersonText>{cart.notes}</PersonText>
          </p>
        )}
      </div>
      {mayEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t("cart.details.edit")}
          title={t("cart.details.edit")}
          onClick={() => setEditing(true)}
          data-testid="cart-details"
        >
          <IconPencil size={16} stroke={1.75} />
        </ActionIcon>
      )}
    </div>
  );
}
