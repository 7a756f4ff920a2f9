import type { Language } from "@croozer/contracts/basics";
import { wayLinks } from "@croozer/contracts/way-links";
import { addressText, dueMinor, type Order } from "../orders/orders.ts";

const words = {
  he: {
    order: "משלוח: הזמנה",
    note: "הערת הלקוח:",
    paid: "שולם, אין מה לגבות",
    collect: { cash: "לגבות במזומן", card: "לגבות בכרטיס", other: "לגבות" },
    page: "לסמן נאסף / נמסר:",
  },
  en: {
    order: "Delivery: order",
    note: "Customer's note:",
    paid: "Paid, nothing to collect",
    collect: { cash: "Collect in cash", card: "Collect by card", other: "Collect" },
    page: "Mark picked up / delivered:",
  },
};

/** The address as it was written, and what is known besides: floor, entrance, code, notes; in one language throughout. */
export function fullAddress({ address, addressParts }: Pick<Order, "address" | "addressParts">): string | null {
  const written = address ?? Object.values(addressParts ?? {}).join("");
  const language = /[\u0590-\u05FF]/.test(written) ? "he" : "en";
  if (addressParts === null) return address;
  if (address === null) return addressText(addressParts, language) || null;
  const unsaid = Object.fromEntries(
    Object.entries(addressParts).map(([part, value]) => [
      part,
      value !== null && !address.includes(value) ? value : null,
    ]),
  ) as typeof addressParts;
  return [address, addressText(unsaid, language)].filter(Boolean).join(", ");
}

/** "Collect in cash 143.00 ₪", or that nothing is to be collected. */
export function collectText(order: Order, language: Language): string {
  const due = dueMinor(order);
  const { paid, collect } = words[language];
  if (due <= 0) return paid;
  const how = order.paymentMethod === "card" ? "card" : order.paymentMethod === "cash" ? "cash" : "other";
  const format = new Intl.NumberFormat(language === "he" ? "he-IL" : "en-IL", {
    style: "currency",
    currency: order.currency,
  });
  return `${collect[how]} ${format.format(due / 100)}`;
}

/** Everything a courier needs at the door and on the way there. */
export function courierText(
  order: Order,
  { businessName, language, url }: { businessName: string; language: Language; url: string },
): string {
  const t = words[language];
  const { customer, customerNote, location } = order;
  const address = fullAddress(order);
  const way = wayLinks({ address: order.address, location });
  const lines = [
    `🛵 ${t.order} ${order.shortNumber} · ${businessName}`,
    [customer.name, customer.phone].filter(Boolean).join(" · "),
    address && `📍 ${address}`,
    customerNote && `${t.note} ${customerNote}`,
    `💰 ${collectText(order, language)}`,
    order.items.map(({ quantity, name }) => `${quantity}× ${name[language] || name.he || name.en}`).join(", "),
    (address !== null || location !== null) && `Waze: ${way.waze}`,
    (address !== null || location !== null) && `Google Maps: ${way.google}`,
    `${t.page} ${url}`,
  ];
  return lines.filter(Boolean).join("\n");
}
