import { getBusiness, listDeliveryAreas } from "../../businesses/businesses.ts";
import { getMenu, menuFor } from "../../catalogue/catalogue.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { isEditable } from "../order.ts";
import { readTaken } from "../order-stock.ts";
import { destinationOf, nowhere } from "../placing/destination.ts";
import { type Agreed, agreementOf } from "../pricing/agreement.ts";
import { isAboutTime, quoteOrder } from "../pricing/quote.ts";
import { soldAs } from "../pricing/sold-as.ts";
import { type ChangedOrder, holdOrder } from "../write-change.ts";
import { rewriteOrder } from "./rewrite-order.ts";

export type OrderEdit = Agreed & {
  /** Refused when somebody changed the order since. */
  version?: number | undefined;
  /** Refused when it would cost or be anything else than what was agreed to. */
  agreed?: string | undefined;
};

/**
 * Changes what is in an order that nobody began to make, at the prices and terms of this moment: what its customer does.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_editable` once it is being made or something was paid,
 * `order.price_changed`, `order.sold_out`, and what keeps an order from being placed
 */
export async function editOrder(tx: Tx, id: string, edit: OrderEdit): Promise<ChangedOrder> {
  const before = await holdOrder(tx, id, edit.version);
  if (!isEditable(before)) refuse("order.not_editable", { status: before.status });
  const { settings } = await getBusiness(tx);
  const areas = edit.fulfilment === "delivery" ? await listDeliveryAreas(tx) : [];
  const menu = menuFor(await getMenu(tx), await readTaken(tx, id));
  const quote = quoteOrder(menu, settings, edit, { areas, now: tx.now() });
  const keepsTime = (edit.requestedFor?.getTime() ?? null) === (before.requestedFor?.getTime() ?? null);
  const problems = quote.problems.filter(({ code }) => !keepsTime || !isAboutTime(code));
  const [problem] = problems;
  if (problem) refuse(problem.code, { ...problem, problems });
  if (edit.agreed !== undefined && edit.agreed !== agreementOf(edit, quote)) refuse("order.price_changed");
  const order = await rewriteOrder(tx, before, {
    ...before,
    fulfilment: edit.fulfilment,
    ...(edit.fulfilment === "delivery" ? destinationOf(edit, areas, before.language) : nowhere),
    ...soldAs(quote),
    paymentMethod: edit.paymentMethod ?? null,
    requestedFor: edit.requestedFor ?? null,
    customerNote: edit.customerNote || null,
  });
  return { order, change: { kind: "edited", by: "customer" } };
}
