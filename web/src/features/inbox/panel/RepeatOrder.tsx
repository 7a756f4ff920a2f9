import type { OrderSummary } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconRepeat } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { catalogueQuery } from "../../catalogue/catalogue-queries.ts";
import { useAgain } from "../../orders/compose/use-again.ts";
import { toastDone } from "../toast.tsx";
import { repeated } from "./cart/repeated.ts";
import { itemsOf, useCart } from "./cart/use-cart.ts";

type Props = { order: OrderSummary; conversationId: string };

/** The lines of an order once more, on top of what is in the cart; where nothing else was said, as it went last time. */
export function RepeatOrder({ order, conversationId }: Props) {
  const { t } = useTranslation("panel");
  const mayEdit = usePermission("conversation.reply");
  const { save } = useCart(conversationId);
  const catalogue = useQuery({ ...catalogueQuery(useBusinessId()), enabled: mayEdit }).data;
  const again = useAgain(catalogue);
  const [asking, setAsking] = useState(false);
  if (!mayEdit || catalogue === undefined) return null;
  async function repeat() {
    setAsking(true);
    const items = (await again(order)).map(({ item }) => item);
    setAsking(false);
    if (items.length === 0) return toastDone(t("repeat.nothing"));
    save.mutate((cart) => ({ items: [...itemsOf(cart), ...items], ...repeated(cart, order) }), {
      onSuccess: () => toastDone(t("repeat.done")),
    });
  }
  return (
    <Button
      size="xs"
      variant="light"
      leftSection={<IconRepeat size={16} stroke={1.75} aria-hidden="true" />}
      loading={asking || save.isPending}
      onClick={() => void repeat()}
      data-testid="repeat-order"
    >
      {t("repeat.act")}
    </Button>
  );
}
