import { newId } from "../../platform/db/new-id.ts";
import type { Order, SoldItem } from "../order.ts";
import type { PricedLine } from "./line.ts";
import type { Quote } from "./quote.ts";

type Sold = Pick<
  Order,
  | "items"
  | "deliveryArea"
  | "areaUnchecked"
  | "subtotalMinor"
  | "taxMinor"
  | "taxIncluded"
  | "deliveryFeeMinor"
  | "discountMinor"
  | "totalMinor"
  | "currency"
>;

/** What an order takes over from its quote, whether it is placed or changed. */
export const soldAs = (quote: Quote): Sold => ({
  items: quote.lines.map(soldItem),
  deliveryArea: quote.area?.kind === "served" ? { id: quote.area.area.id, name: quote.area.area.name } : null,
  areaUnchecked: quote.area?.kind === "unclear" || quote.area?.kind === "not_served",
  subtotalMinor: quote.subtotalMinor,
  taxMinor: quote.taxMinor,
  taxIncluded: quote.taxIncluded,
  deliveryFeeMinor: quote.deliveryFeeMinor,
  discountMinor: quote.discountMinor,
  totalMinor: quote.totalMinor,
  currency: quote.currency,
});

const soldItem = ({ product: _product, problems: _problems, ...line }: PricedLine): SoldItem => ({
  ...line,
  // What was made of an order that is edited is kept when it is rewritten.
  ...{ madeQuantity: 0, doing: false },
  id: line.id ?? newId(),
});
