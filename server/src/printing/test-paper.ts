import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Business } from "@croozer/contracts/businesses";
import { type Order, type SoldItem, ticketLines } from "../orders/orders.ts";
import { formatsFor } from "./formats.ts";
import type { PaperContents } from "./paper-contents.ts";
import { wordsOf } from "./words.ts";

const at = new Date("2026-08-06T16:31:00Z");

const item = (over: Partial<SoldItem>): SoldItem => ({
  ...{ id: "019870a0-0000-7000-8000-000000000001", productId: null, unit: "unit", options: [], note: null },
  ...{ quantity: 1, unitPriceMinor: 5400, subtotalMinor: 5400, madeQuantity: 0, doing: false },
  name: { he: "מרגריטה L", en: "Margherita L" },
  request: {
    ...{ productId: "019870a0-0000-7000-8000-000000000002", quantity: 1, options: {} },
    ...{ removedIngredientIds: [], amounts: {} },
  },
  ...over,
});
const olives = { he: "זיתים", en: "olives" };
export const items: SoldItem[] = [
  item({
    quantity: 2,
    subtotalMinor: 10_800,
    options: [
      { kind: "removed", name: olives, half: null, priceMinor: 0 },
      { kind: "extra", name: { he: "מוצרלה", en: "mozzarella" }, half: null, priceMinor: 0 },
    ],
    note: "One without olives / אחת בלי זיתים",
  }),
  item({ name: { he: "לחם שום", en: "Garlic bread" }, unitPriceMinor: 2200, subtotalMinor: 2200 }),
  item({
    name: { he: "Coca-Cola Zero 1.5 ליטר", en: "Coca-Cola Zero 1.5 l" },
    unitPriceMinor: 900,
    subtotalMinor: 900,
  }),
];

const order = {
  id: "019870a0-0000-7000-8000-000000000009",
  number: "ORD-20260806-0184",
  shortNumber: 184,
  status: "confirmed",
  fulfilment: "delivery",
  language: "he",
  customer: { id: null, name: "נועה בן־עמי", phone: "+972 55-000-0142" },
  address: "הרצל 5, חיפה, דירה 12 (קומה 3)",
  addressParts: {
    ...{ street: "הרצל", building: "5", city: "חיפה", postcode: null, entrance: "ב", floor: "3", apartment: "12" },
    ...{ entranceCode: "1470", notes: null },
  },
  customerNote: "הפעמון לא עובד: לכתוב ב־WhatsApp, לא לצלצל",
  kitchenNote: "אלרגיה: אגוזים 🥜",
  subtotalMinor: 13_900,
  deliveryFeeMinor: 1500,
  discountMinor: 1000,
  discountReason: "איחור אתמול",
  taxMinor: 2197,
  taxIncluded: true,
  totalMinor: 14_400,
  paidMinor: 5000,
  refundedMinor: 0,
  refundingMinor: 0,
  settledMinor: 5000,
  paymentStatus: "pending",
  currency: "ILS",
  revision: 2,
  placedAt: at,
  promisedFor: new Date("2026-08-06T17:15:00Z"),
  requestedFor: null,
  items,
};
const business = {
  name: "פיצה כרמל · Pizza Carmel",
  phone: "+972 4-555-0100",
  address: "שדרות הנשיא 12, חיפה",
  settings: { taxId: "51-555010-1", timeZone: "Asia/Jerusalem", ticketPrices: false },
};

/** An order with everything a paper can have; the garlic bread and one pizza came after the first ticket. */
export function testContents(language: Language, over: Partial<PaperContents> = {}): PaperContents {
  const before = [
    item({ ...items[0], quantity: 1 }),
    item({ name: { he: "סלט קיסר", en: "Caesar salad" } }),
    ...items.slice(2),
  ];
  return {
    // As much of both as papers read.
    order: order as unknown as Order,
    business: business as unknown as Business,
    payments: [
      {
        ...{ id: order.id, kind: "payment", method: "card", amountMinor: 5000, state: "done" },
        ...{ provider: null, note: null, at: at.toISOString(), by: "Dana" },
      },
    ],
    copy: null,
    ticketLines: ticketLines(items, before, language),
    hasPrices: false,
    trackingUrl: "https://croozer.example/o/Zk3vQp7yT1mXw2sB9nLc4A",
    ...{ language, words: wordsOf(language), formats: formatsFor(language, "Asia/Jerusalem", at) },
    ...over,
  };
}

export const nameOf = (one: SoldItem, language: Language): string => inLanguage(one.name, language);
