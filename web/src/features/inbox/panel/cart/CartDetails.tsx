import type { Cart } from "@croozer/contracts/conversations";
import { ActionIcon } from "@mantine/core";
import { IconAlertTriangle, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { Money } from "../../../../ui/Money.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { businessQuery } from "../../../businesses/business-query.ts";
import { customerQuery } from "../../../customers/customer-queries.ts";
import panel from "../panel.module.css";
import { CartDetailsForm } from "./CartDetailsForm.tsx";
import styles from "./cart.module.css";
import { useCartProblemText } from "./cart-problems.ts";
import type { SaveCartAct } from "./use-cart.ts";

type Props = { cart: Cart; customerId: string; mayEdit: boolean; save: SaveCartAct };

/** The form is gone, so what opened it has the keyboard again. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/** Delivery or pickup, where, when, how it is paid, and what else was said. */
export function CartDetails({ cart, customerId, mayEdit, save }: Props) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const [state, setState] = useState<"shown" | "editing" | "edited">("shown");
  const settings = useQuery({ ...businessQuery(businessId), enabled: mayEdit }).data?.settings;
  const customer = useQuery({ ...customerQuery(businessId, customerId), enabled: mayEdit }).data;
  if (state === "editing" && settings !== undefined)
    return (
      <CartDetailsForm
        cart={cart}
        settings={settings}
        addresses={customer?.addresses ?? []}
        save={save}
        onDone={() => setState("edited")}
      />
    );
  return (
    <div className={styles.details}>
      <div className={styles.facts}>
        <Facts cart={cart} />
      </div>
      {mayEdit && (
        <ActionIcon
          className="thumb"
          variant="subtle"
          color="gray"
          size={28}
          ref={state === "edited" ? focus : null}
          aria-label={t("cart.details.edit")}
          title={t("cart.details.edit")}
          disabled={settings === undefined}
          onClick={() => setState("editing")}
          data-testid="cart-details"
        >
          <IconPencil size={16} stroke={1.75} />
        </ActionIcon>
      )}
    </div>
  );
}

function Facts({ cart }: { cart: Cart }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const problemText = useCartProblemText();
  const where = [cart.fulfilment === null ? t("cart.howUnknown") : t(`order.${cart.fulfilment}`), cart.address ?? ""];
  const method = cart.paymentMethod;
  return (
    <>
      <p className={panel.fact}>
        <PersonText>{where.filter((part) => part !== "").join(", ")}</PersonText>
        {cart.deliveryFeeMinor > 0 && <Money amountMinor={cart.deliveryFeeMinor} />}
      </p>
      {cart.requestedFor !== null && (
        <p className={panel.fact}>{t("cart.for", { when: dates.due(cart.requestedFor) })}</p>
      )}
      {(method === "cash" || method === "card" || method === "bit") && (
        <p className={panel.fact}>{t(`cart.pays.${method}`)}</p>
      )}
      {cart.notes !== null && (
        <p className={panel.fact}>
          <PersonText>{cart.notes}</PersonText>
        </p>
      )}
      {cart.problems.map((problem) => (
        <p key={problem.code} className={styles.problem} data-testid="cart-problem">
          <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
          {problemText(problem)}
        </p>
      ))}
    </>
  );
}
