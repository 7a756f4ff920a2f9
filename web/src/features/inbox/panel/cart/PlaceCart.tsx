import { PlacedCart } from "@croozer/contracts/cart-acts";
import { type Cart, CartView, type Conversation } from "@croozer/contracts/conversations";
import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../../lib/dates.ts";
import { isProblem, post } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import { cartQuery } from "../../inbox-queries.ts";
import { replyWindow } from "../../reply-window.ts";
import { toastDone, toastFailed } from "../../toast.tsx";
import styles from "./cart.module.css";
import { mayOverrule, whatIsMissing } from "./what-is-missing.ts";

type Props = { conversation: Conversation; cart: Cart; version: number };

/** A member places what was put together; says what is still open, and sends the customer a summary if wished. */
export function PlaceCart({ conversation, cart, version }: Props) {
  const { t } = useTranslation("panel");
  const client = useQueryClient();
  const businessId = useBusinessId();
  const errorText = useErrorText();
  const isClosed = replyWindow(conversation.windowEndsAt, useNow()).state === "closed";
  const [wantsTell, setWantsTell] = useState(true);
  const [overrules, setOverrules] = useState(false);
  const tell = wantsTell && !isClosed;
  const missing = whatIsMissing(cart);
  const isInTheWay = cart.problems.length > 0 && !(mayOverrule(cart) && overrules);
  const key = cartQuery(businessId, conversation.id).queryKey;
  const place = useMutation({
    scope: { id: `cart-${conversation.id}` },
    mutationFn: () =>
      post(`/api/conversations/${conversation.id}/cart/place`, PlacedCart, { version, tell, overrule: overrules }),
    onSuccess: ({ shortNumber }) => {
      toastDone(t("place.done", { number: shortNumber }));
      for (const changed of [key, keyOf(businessId, "orders"), keyOf(businessId, "customer")])
        void client.invalidateQueries({ queryKey: changed });
    },
    onError: (error) => {
      const newer = isProblem(error, "conversation.cart_changed") ? CartView.safeParse(error.details) : null;
      if (newer?.success) client.setQueryData(key, newer.data);
      toastFailed(t("place.failed"), errorText(error));
    },
  });
  return (
    <div className={styles.place} data-testid="cart-placing">
      {missing.length > 0 && (
        <p className={styles.missing} data-testid="cart-missing">
          {t("place.missing")} {missing.map((one) => t(`place.${one}`)).join(" · ")}
        </p>
      )}
      {mayOverrule(cart) && (
        <Checkbox
          size="xs"
          label={t("place.overrule")}
          checked={overrules}
          onChange={(event) => setOverrules(event.currentTarget.checked)}
        />
      )}
      <Checkbox
        size="xs"
        label={t("place.tell")}
        description={isClosed ? t("place.tellClosed") : null}
        checked={tell}
        disabled={isClosed}
        onChange={(event) => setWantsTell(event.currentTarget.checked)}
        data-testid="cart-tell"
      />
      <Button
        size="xs"
        fullWidth
        disabled={missing.length > 0 || isInTheWay}
        loading={place.isPending}
        onClick={() => place.mutate()}
        data-testid="cart-place"
      >
        {t("place.act")}
      </Button>
    </div>
  );
}
