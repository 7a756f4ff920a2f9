import { getBusiness, listDeliveryAreas } from "../businesses/businesses.ts";
import { getMenu } from "../catalogue/catalogue.ts";
import { noteOrderChanged, rememberAddress } from "../customers/customers.ts";
import { record } from "../events.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { type ChangedOrder, holdOrder } from "./advance-order.ts";
import { type Agreed, agreementOf } from "./agreement.ts";
import { destinationOf, nowhere } from "./destination.ts";
import { isEditable, type Order } from "./order.ts";
import { insertTimeline, updateOrder } from "./queries.ts";
import { isAboutTime, quoteOrder } from "./quote.ts";
import { soldAs } from "./sold-as.ts";

export type OrderEdit = Agreed & {
  /** Refused when somebody changed the order since. */
  version?: number | undefined;
  /** Refused when it would cost or be anything else than what was agreed to. */
  agreed?: string | undefined;
};

/**
 * Changes what is in an order that nobody began to make, at the prices and terms of this moment.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.not_editable` once it is being made or something was paid,
 * `order.price_changed`, and what keeps an order from being placed
 */
export async function editOrder(tx: Tx, id: string, edit: OrderEdit): Promise<ChangedOrder> {
  const before = await holdOrder(tx, id, edit.version);
  if (!isEditable(before)) refuse("order.not_editable", { status: before.status });
  const { settings } = await getBusiness(tx);
  const areas = edit.fulfilment === "delivery" ? await listDeliveryAreas(tx) : [];
  const quote = quoteOrder(await getMenu(tx), settings, edit, { areas, now: tx.now() });
  const keepsTime = (edit.requestedFor?.getTime() ?? null) === (before.requestedFor?.getTime() ?? null);
  const problems = quote.problems.filter(({ code }) => !keepsTime || !isAboutTime(code));
  const [problem] = problems;
  if (problem) refuse(problem.code, { ...problem, problems });
  if (edit.agreed !== undefined && edit.agreed !== agreementOf(edit, quote)) refuse("order.price_changed");
  const destination = edit.fulfilment === "delivery" ? destinationOf(edit, areas, before.language) : nowhere;
  const { address } = destination;
  const order: Order = {
    ...before,
    fulfilment: edit.fulfilment,
    ...destination,
    ...soldAs(quote),
    paymentMethod: edit.paymentMethod ?? null,
    requestedFor: edit.requestedFor ?? null,
    customerNote: edit.customerNote || null,
    version: before.version + 1,
  };
  await updateOrder(tx, order);
  await insertTimeline(tx, id, { kind: "edited", detail: differenceOf(before, order) });
  if (before.customer.id !== null) {
    await noteOrderChanged(tx, before.customer.id, order.totalMinor - before.totalMinor);
    if (address !== null && address !== before.address)
      await rememberAddress(tx, before.customer.id, { ...destination, address });
  }
  record(tx, "order.edited", { orderId: id, version: order.version });
  tx.notice({ type: "order", id, version: order.version, placed: false });
  return { order, change: { kind: "edited" } };
}

/** Numbers and names alone, so that it reads in either language: `+1 Coca-Cola · 48.00 → 60.00`. */
function differenceOf(before: Order, after: Order): string {
  const counted = (order: Order) => {
    const counts = new Map<string, number>();
    for (const { name, quantity } of order.items)
      counts.set(name.he || name.en, (counts.get(name.he || name.en) ?? 0) + quantity);
    return counts;
  };
  const [was, is] = [counted(before), counted(after)];
  const lines = [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const more = (is.get(name) ?? 0) - (was.get(name) ?? 0);
    return more === 0 ? [] : [`${more > 0 ? "+" : "−"}${Math.abs(more)} ${name}`];
  });
  const amount = (minor: number) => (minor / 100).toFixed(2);
  if (after.address !== before.address && after.address !== null) lines.push(`→ ${after.address}`);
  if (after.totalMinor !== before.totalMinor) lines.push(`${amount(before.totalMinor)} → ${amount(after.totalMinor)}`);
  return lines.join(" · ").slice(0, 300);
}
