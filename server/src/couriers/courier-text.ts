import type { Language } from "@croozer/contracts/basics";
import { wayLinks } from "@croozer/contracts/way-links";
import { dueMinor, fullAddress, type Order } from "../orders/orders.ts";
import { localIso } from "../platform/clock/zones.ts";
import { money } from "../platform/text/money.ts";
import type { Stops } from "./stops.ts";

const words = {
  he: {
    order: "משלוח: הזמנה",
    orders: (count: number) => `${count} משלוחים`,
    stop: "הזמנה",
    more: (count: number) => (count === 1 ? "ועוד משלוח אחד, בעמוד" : `ועוד ${count} משלוחים, בעמוד`),
    note: "הערת הלקוח:",
    paid: "שולם, אין מה לגבות",
    collect: { cash: "לגבות במזומן", card: "לגבות בכרטיס", other: "לגבות" },
    page: "לסמן נאסף / נמסר:",
  },
  en: {
    order: "Delivery: order",
    orders: (count: number) => `${count} deliveries`,
    stop: "Order",
    more: (count: number) => (count === 1 ? "And one more, on the page" : `And ${count} more, on the page`),
    note: "Customer's note:",
    paid: "Paid, nothing to collect",
    collect: { cash: "Collect in cash", card: "Collect by card", other: "Collect" },
    page: "Mark picked up / delivered:",
  },
};

/** "Collect in cash 143.00 ₪", or that nothing is to be collected. */
export function collectText(order: Order, language: Language): string {
  const due = dueMinor(order);
  const { paid, collect } = words[language];
  if (due <= 0) return paid;
  const how = order.paymentMethod === "card" ? "card" : order.paymentMethod === "cash" ? "cash" : "other";
  return `${collect[how]} ${money(due, order.currency, language)}`;
}

type Said = { businessName: string; language: Language; url: string; timeZone: string };

/** Everything a courier needs at the door and on the way there; of several stops one under the other. */
export function courierText(stops: Stops, said: Said): string {
  const [only, ...others] = stops;
  const { businessName, language, url } = said;
  const t = words[language];
  const page = `${t.page} ${url}`;
  if (others.length > 0)
    return [`🛵 ${t.orders(stops.length)} · ${businessName}`, ...fitting(stops, said, page)].join("\n\n");
  const items = only.items.map(({ quantity, name }) => `${quantity}× ${name[language] || name.he || name.en}`);
  return [`🛵 ${t.order} ${only.shortNumber} · ${businessName}`, ...doorLines(only, language), items.join(", ")]
    .concat(wayLines(only), page)
    .join("\n");
}

/** Whom, where, what to mind, what to collect. */
function doorLines(order: Order, language: Language): string[] {
  const { customer, customerNote } = order;
  const address = fullAddress(order);
  const lines = [
    [customer.name, customer.phone].filter(Boolean).join(" · "),
    address && `📍 ${address}`,
    customerNote && `${words[language].note} ${customerNote}`,
    `💰 ${collectText(order, language)}`,
  ];
  return lines.flatMap((line) => line || []);
}

function wayLines(order: Order): string[] {
  const address = order.address ?? fullAddress(order);
  if (address === null && order.location === null) return [];
  const { waze, google } = wayLinks({ address, location: order.location });
  return [`Waze: ${waze}`, `Google Maps: ${google}`];
}

/** WhatsApp takes 4,096 characters; the page has everything in any case. */
const longest = 3_800;

/** The stops with the page's line after them, as much of them as one message holds. */
function fitting(stops: Stops, { language, timeZone }: Said, page: string): string[] {
  const t = words[language];
  const said = stops.map((order) => {
    const due = order.promisedFor ?? order.requestedFor;
    const time = due === null ? [] : [localIso(due, timeZone).slice(11, 16)];
    const number = [`${t.stop} ${order.shortNumber}`, ...time].join(" · ");
    return [number, ...doorLines(order, language), ...wayLines(order).slice(0, 1)].join("\n");
  });
  let count = said.length;
  while (count > 1 && said.slice(0, count).join("\n\n").length > longest) count -= 1;
  const rest = said.length - count;
  return [...said.slice(0, count), ...(rest === 0 ? [] : [t.more(rest)]), page];
}
