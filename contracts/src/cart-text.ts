import type { Language, LocalText } from "./basics.ts";
import type { OptionGroup, Product } from "./catalogue.ts";
import type { Fulfilment, ItemRequest } from "./orders.ts";

type Sold = {
  products: readonly Pick<Product, "id" | "name" | "unit" | "ingredients">[];
  optionGroups: readonly OptionGroup[];
};
type Cart = {
  items: readonly ItemRequest[];
  fulfilment: Fulfilment;
  address: string | null;
  paymentMethod: string | null;
  /** As people say a time: "today at 19:30". */
  time: string | null;
  note: string | null;
};

const words = {
  he: {
    greeting: "היי, אני רוצה להזמין:",
    half: "חצי",
    without: "בלי",
    extra: "אקסטרה",
    light: "מעט",
    kg: "קילו",
    delivery: "משלוח ל",
    toAddress: "במשלוח",
    pickup: "איסוף עצמי",
    cash: "תשלום במזומן",
    card: "תשלום באשראי",
    bit: "תשלום בביט",
    online: "תשלום באשראי",
    note: "הערה",
  },
  en: {
    greeting: "Hi, I would like to order:",
    half: "half",
    without: "without",
    extra: "extra",
    light: "light",
    kg: "kg",
    delivery: "Delivery to ",
    toAddress: "For delivery",
    pickup: "Pickup",
    cash: "Paying cash",
    card: "Paying by card",
    bit: "Paying with Bit",
    online: "Paying by card",
    note: "Note",
  },
} as const;

/** A cart as its customer would write it, a line each, so that the order parser reads the same cart out of it. */
export function cartText(menu: Sold, cart: Cart, language: Language): string {
  const say = words[language];
  const lines = cart.items.flatMap((item) => lineText(menu, item, language) ?? []);
  const place =
    cart.fulfilment === "pickup"
      ? say.pickup
      : cart.address === null
        ? say.toAddress
        : `${say.delivery}${cart.address}`;
  const payment = cart.paymentMethod !== null && cart.paymentMethod in say ? say[cart.paymentMethod as "cash"] : null;
  const note = cart.note === null ? null : `${say.note}: ${cart.note}`;
  return [say.greeting, ...lines, place, cart.time, payment, note].filter(Boolean).join("\n");
}

function lineText({ products, optionGroups }: Sold, item: ItemRequest, language: Language): string | null {
  const say = words[language];
  const product = products.find(({ id }) => id === item.productId);
  if (product === undefined) return null;
  const named = (text: LocalText) => text[language] || text[language === "he" ? "en" : "he"];
  const options = new Map(optionGroups.flatMap((group) => group.options.map(({ id, name }) => [id, named(name)])));
  const ingredients = new Map(product.ingredients.map(({ id, name }) => [id, named(name)]));
  const nameOf = (id: string) => options.get(id) ?? ingredients.get(id) ?? "";
  const withAmount = (id: string) => {
    const amount = item.amounts[id];
    return amount === undefined ? nameOf(id) : `${say[amount]} ${nameOf(id)}`;
  };
  const chosen = Object.values(item.options).flat();
  const onHalves = (item.halves ?? []).filter((half) => half.length > 0);
  const amounts = Object.keys(item.amounts).filter((id) => ingredients.has(id));
  const parts = [
    ...chosen.map(withAmount),
    ...onHalves.map((half) => `${say.half} ${half.map(withAmount).join(language === "he" ? " ו" : " and ")}`),
    ...amounts.map(withAmount),
    ...item.removedIngredientIds.map((id) => `${say.without} ${nameOf(id)}`),
  ];
  const count = product.unit === "unit" ? `${item.quantity}` : `${item.quantity} ${say.kg}`;
  const note = item.note ? ` (${item.note})` : "";
  return `${count} ${named(product.name)}${parts.length > 0 ? `, ${parts.join(", ")}` : ""}${note}`;
}
