import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Catalogue } from "@croozer/contracts/catalogue";
import { OrderChanged } from "@croozer/contracts/order-acts";
import { EditPreview, type OrderRequests } from "@croozer/contracts/order-quotes";
import type { OrderDetail } from "@croozer/contracts/orders";
import { Alert } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { isProblem, patch, post } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { addressesQuery } from "../../customers/customer-queries.ts";
import { orderQuery } from "../orders-queries.ts";
import { CallerCard } from "./CallerCard.tsx";
import { Changes } from "./Changes.tsx";
import { Composer } from "./Composer.tsx";
import styles from "./compose.module.css";
import { useEditDraft } from "./use-edit-draft.ts";
import { usePlaces } from "./use-places.ts";
import { useQuote } from "./use-quote.ts";

const route = getRouteApi("/shell/orders/$orderId/edit");

type Props = {
  order: OrderDetail;
  requests: OrderRequests;
  isWhole: boolean;
  settings: BusinessSettings;
  catalogue: Catalogue;
};

/** The composer over an order: sends only what changed, and shows it first. */
export function EditOrder({ order, requests, isWhole, settings, catalogue }: Props) {
  const { t } = useTranslation("compose");
  const businessId = useBusinessId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const places = usePlaces();
  const { from } = route.useSearch();
  const back = { to: from === "list" ? "/orders/list" : "/orders", search: { order: order.id } } as const;
  const { draft, edit, change, clear, isChanged, isRebased } = useEditDraft(order, requests, isWhole);
  const quoted = useQuote(order.id, edit, draft.lines, (signal) =>
    post(`/api/orders/${order.id}/quote`, EditPreview, edit, { businessId, signal }),
  );
  const isStale = isProblem(quoted.error, "order.changed_meanwhile");
  // Others changed it and no notice came yet: their order is fetched, and what was done here goes on top of it.
  useEffect(() => {
    if (isStale) void client.invalidateQueries({ queryKey: orderQuery(businessId, order.id).queryKey });
  }, [isStale, client, businessId, order.id]);
  const { customerId } = draft;
  const addresses = useQuery({ ...addressesQuery(businessId, customerId ?? ""), enabled: customerId !== null }).data;
  const save = useMutation({
    mutationFn: () =>
      patch(`/api/orders/${order.id}`, OrderChanged, { ...edit, overrule: draft.overrule }, { businessId }),
    onSuccess: ({ order: { shortNumber }, notificationSent }) => {
      clear();
      const words = [t("saved", { number: shortNumber }), ...(notificationSent ? [t("savedTold")] : [])];
      notifications.show({ color: "teal", message: words.join(" ") });
      void navigate(back);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
  const isLate = isProblem(save.error, "order.changed_meanwhile");
  return (
    <Composer
      title={t("editTitle", { number: order.shortNumber })}
      back={{ label: t("backToOrder"), link: back }}
      {...{ draft, change, settings, catalogue, quoted, places }}
      addresses={addresses?.items ?? []}
      caller={
        <section className={styles.card} aria-label={t("caller")}>
          <CallerCard draft={draft} onChange={change} onOther={null} onDone={() => places.items.current?.focus()} />
        </section>
      }
      before={
        <>
          {isRebased && (
            <Alert color="yellow" role="alert" data-testid="edit-rebased">
              {t("changedMeanwhile")}
            </Alert>
          )}
          <Changes preview={isChanged ? quoted.quote : undefined} currency={order.currency} />
        </>
      }
      send={{
        label: t("save"),
        isPending: save.isPending,
        isPossible: isChanged && !isStale,
        error: isLate ? null : save.error,
        run: () => save.mutate(),
      }}
    />
  );
}
