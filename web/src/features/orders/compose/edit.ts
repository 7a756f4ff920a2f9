import type { EditOrder } from "@croozer/contracts/order-acts";
import type { OrderRequests } from "@croozer/contracts/order-quotes";
import type { OrderSummary } from "@croozer/contracts/orders";
import type { z } from "zod";
import type { Draft, Line } from "./draft.ts";

export type Edit = Omit<z.input<typeof EditOrder>, "version">;

/** An order as the composer shows it. */
export function draftOf(order: OrderSummary, { items }: OrderRequests): Draft {
  const { id, fulfilment, customer, addressParts, location, requestedFor, paymentMethod, discountMinor } = order;
  return {
    ...{ key: id, customerId: customer.id, name: customer.name, phone: customer.phone ?? "" },
    lines: items.map((line) => ({ key: line.id, keptId: line.id, item: line.request })),
    ...{ fulfilment, address: order.address ?? "", addressParts, location, requestedFor, paymentMethod },
    ...{ customerNote: order.customerNote ?? "", kitchenNote: order.kitchenNote ?? "" },
    ...{ internalNote: order.internalNote ?? "", discountMinor, discountReason: order.discountReason ?? "" },
    overrule: false,
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What became of an order in the composer; what is as it was is left out, so that it stays whatever others do. */
export function editOf(base: Draft, draft: Draft): Edit {
  const moved = !same(placeOf(base), placeOf(draft));
  const texts = ["customerNote", "kitchenNote", "internalNote"] as const;
  return {
    ...(same(base.lines, draft.lines) ? {} : { items: draft.lines.map((line) => itemOf(base, line)) }),
    ...(draft.fulfilment === base.fulfilment ? {} : { fulfilment: draft.fulfilment }),
    ...(moved && draft.fulfilment === "delivery" ? placeOf(draft) : {}),
    ...(draft.requestedFor === base.requestedFor ? {} : { requestedFor: draft.requestedFor }),
    ...(draft.paymentMethod === base.paymentMethod ? {} : { paymentMethod: draft.paymentMethod }),
    ...(draft.discountMinor === base.discountMinor ? {} : { discountMinor: draft.discountMinor }),
    ...(draft.discountReason.trim() === base.discountReason
      ? {}
      : { discountReason: draft.discountReason.trim() || null }),
    ...Object.fromEntries(
      texts.flatMap((name) => (draft[name].trim() === base[name] ? [] : [[name, draft[name].trim() || null]])),
    ),
  };
}

const placeOf = ({ address, addressParts, location }: Draft) => ({
  address: address.trim() || null,
  addressParts,
  location,
});

/** A line that is made as before stays, with its price; another is asked for anew. */
function itemOf(base: Draft, { keptId, item }: Line): NonNullable<Edit["items"]>[number] {
  const was = base.lines.find((line) => line.keptId === keptId)?.item;
  const made = ({ quantity: _quantity, note: _note, ...rest }: Line["item"]) => rest;
  if (keptId === null || was === undefined || !same(made(was), made(item))) return item;
  return {
    id: keptId,
    ...(item.quantity === was.quantity ? {} : { quantity: item.quantity }),
    ...((item.note ?? "") === (was.note ?? "") ? {} : { note: item.note || null }),
  };
}

/** What was changed here, on top of what others made of the order meanwhile: ours wins where both changed the same. */
export function rebased(base: Draft, mine: Draft, newest: Draft): Draft {
  const fields = Object.keys(newest) as (keyof Draft)[];
  const ours = fields.filter((field) => field !== "lines" && !same(base[field], mine[field]));
  return {
    ...newest,
    ...Object.fromEntries(ours.map((field) => [field, mine[field]])),
    lines: rebasedLines(base, mine, newest),
  };
}

function rebasedLines(base: Draft, mine: Draft, newest: Draft): Line[] {
  const find = ({ lines }: Draft, key: string) => lines.find((line) => line.key === key);
  const stayed = newest.lines.flatMap((line) => {
    const [was, is] = [find(base, line.key), find(mine, line.key)];
    if (was !== undefined && is === undefined) return [];
    return is !== undefined && !same(was, is) ? [is] : [line];
  });
  // Of a line that others took out, only a change made here is worth putting back; as a new one, for it is gone.
  const gone = mine.lines.flatMap((line) => {
    if (find(newest, line.key) !== undefined) return [];
    const was = find(base, line.key);
    return was === undefined ? [line] : same(was, line) ? [] : [{ ...line, keptId: null }];
  });
  return [...stayed, ...gone];
}
