import type { OrderItem } from "@croozer/contracts/orders";

const mostItems = 8;
/** Options and a note take a line each. */
const mostLines = 10;

const linesOf = ({ options, note }: Pick<OrderItem, "options" | "note">) =>
  1 + Number(options.length > 0) + Number(note !== null);

/** How many of an order's items a card shows, that its button is in sight; one that would be left alone is shown too. */
export function shownCount(items: readonly Pick<OrderItem, "options" | "note">[]): number {
  let lines = 0;
  const fit = items.findIndex((item, place) => {
    lines += linesOf(item);
    return place > 0 && (place >= mostItems || lines > mostLines);
  });
  return fit === -1 || fit === items.length - 1 ? items.length : fit;
}
