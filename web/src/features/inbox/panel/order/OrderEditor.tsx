import type { Catalogue } from "@croozer/contracts/catalogue";
import { OrderChanged } from "@croozer/contracts/order-acts";
import { EditPreview, type OrderRequests } from "@croozer/contracts/order-quotes";
import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Skeleton } from "@mantine/core";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { patch, post } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { FormProblem } from "../../../../ui/FormProblem.tsx";
import { leavesOnEscape } from "../../../../ui/leaves-on-escape.ts";
import { Money } from "../../../../ui/Money.tsx";
import { catalogueQuery } from "../../../catalogue/catalogue-queries.ts";
import { plainItem } from "../../../lines/items.ts";
import { ProductSearch } from "../../../lines/ProductSearch.tsx";
import { requestsQuery } from "../../../orders/compose/caller-queries.ts";
import { newLine } from "../../../orders/compose/draft.ts";
import { useEditDraft } from "../../../orders/compose/use-edit-draft.ts";
import { useQuote } from "../../../orders/compose/use-quote.ts";
import { toastDone } from "../../toast.tsx";
import cart from "../cart/cart.module.css";
import panel from "../panel.module.css";
import { OrderLineRow } from "./OrderLineRow.tsx";

type Props = { order: OrderSummary; onDone: () => void };

/** The lines of an order that stands, changed where it is shown; what it comes to is told before it is saved. */
export function OrderEditor({ order, onDone }: Props) {
  const businessId = useBusinessId();
  const catalogue = useQuery(catalogueQuery(businessId)).data;
  const requests = useQuery({
    ...requestsQuery(businessId, order.id, order.version),
    placeholderData: keepPreviousData,
  });
  if (catalogue === undefined || requests.data === undefined) return <Skeleton height={96} />;
  const isWhole = !requests.isPlaceholderData;
  return <Lines order={order} requests={requests.data} isWhole={isWhole} catalogue={catalogue} onDone={onDone} />;
}

type LinesProps = Props & { requests: OrderRequests; isWhole: boolean; catalogue: Catalogue };

function Lines({ order, requests, isWhole, catalogue, onDone }: LinesProps) {
  const { t } = useTranslation("panel");
  const { t: tInbox } = useTranslation("inbox");
  const { t: tCompose } = useTranslation("compose");
  const client = useQueryClient();
  const businessId = useBusinessId();
  const { draft, edit, change, clear, isChanged, isRebased } = useEditDraft(order, requests, isWhole);
  const [open, setOpen] = useState<string | null>(null);
  const path = `/api/orders/${order.id}`;
  const { quote } = useQuote(order.id, edit, draft.lines, (signal) =>
    post(`${path}/quote`, EditPreview, edit, { businessId, signal }),
  );
  const save = useMutation({
    mutationFn: () => patch(path, OrderChanged, edit, { businessId }),
    onSuccess: ({ order: { shortNumber }, notificationSent }) => {
      clear();
      const words = [tCompose("saved", { number: shortNumber }), ...(notificationSent ? [tCompose("savedTold")] : [])];
      toastDone(words.join(" "));
      onDone();
    },
    onSettled: () => {
      for (const changed of ["orders", "customer"])
        void client.invalidateQueries({ queryKey: keyOf(businessId, changed) });
    },
  });
  const leave = () => {
    clear();
    onDone();
  };
  return (
    <div className={cart.editor} {...leavesOnEscape(leave)} data-testid="order-editor">
      {isRebased && <p className={cart.missing}>{tCompose("changedMeanwhile")}</p>}
      <ul className={cart.lines}>
        {draft.lines.map((line) => (
          <OrderLineRow
            key={line.key}
            item={line.item}
            catalogue={catalogue}
            open={open === line.key}
            onOpen={() => setOpen(open === line.key ? null : line.key)}
            onChange={(item) =>
              change(({ lines }) => ({ lines: lines.map((one) => (one.key === line.key ? { ...one, item } : one)) }))
            }
            onRemove={() => change(({ lines }) => ({ lines: lines.filter(({ key }) => key !== line.key) }))}
          />
        ))}
      </ul>
      <ProductSearch
        catalogue={catalogue}
        label={tInbox("cart.add")}
        onChoose={(product, quantity) => {
          const line = newLine(plainItem(product.id, quantity));
          change(({ lines }) => ({ lines: [...lines, line] }));
          if (product.optionGroupIds.length > 0) setOpen(line.key);
        }}
      />
      <FormProblem error={save.error} />
      <p>
        <Link to="/orders/$orderId/edit" params={{ orderId: order.id }} className={panel.link}>
          {t("order.all")}
        </Link>
      </p>
      <div className={cart.acts}>
        <Button size="xs" variant="default" className={cart.push ?? ""} onClick={leave}>
          {tInbox("cart.cancel")}
        </Button>
        <Button
          size="xs"
          disabled={!isChanged || draft.lines.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate()}
          data-testid="order-save"
        >
          {tInbox("cart.save")}
          {isChanged && quote !== undefined && (
            <>
              {" · "}
              <Money amountMinor={quote.totalMinor} currency={order.currency} />
            </>
          )}
        </Button>
      </div>
    </div>
  );
}
