import type { Language } from "../words.ts";

const en = {
  catalog: "Catalogue",
  search: "Search",
  loadFailed: "The catalogue could not be loaded.",
  empty: "This catalogue has no products yet.",
  nothingFound: "Nothing found.",
  add: "Add to cart",
  one: (name: string) => `One more ${name}`,
  less: (name: string) => `One ${name} less`,
  quantity: (name: string) => `How many ${name}`,
  inCart: (count: number) => `${count} in the cart`,
  most: "99 at most",
  cart: "Cart",
  viewCart: "View cart",
  emptyCart: "The cart is empty.",
  note: "Note to the business (optional)",
  total: "Estimated total",
  sendCart: "Send to the business",
  back: "Back",
  ask: "Message the business about it",
  question: "Is this available?",
  items: (count: number) => (count === 1 ? "1 item" : `${count} items`),
  order: "Sent cart",
};

export type CatalogWords = typeof en;

const he: CatalogWords = {
  catalog: "קטלוג",
  search: "חיפוש",
  loadFailed: "הקטלוג לא נטען.",
  empty: "אין עדיין מוצרים בקטלוג הזה.",
  nothingFound: "לא נמצא דבר.",
  add: "הוספה לסל",
  one: (name) => `עוד אחד: ${name}`,
  less: (name) => `אחד פחות: ${name}`,
  quantity: (name) => `כמה: ${name}`,
  inCart: (count) => `${count} בסל`,
  most: "עד 99",
  cart: "סל",
  viewCart: "לסל",
  emptyCart: "הסל ריק.",
  note: "הערה לעסק (לא חובה)",
  total: "סך הכול משוער",
  sendCart: "שליחה לעסק",
  back: "חזרה",
  ask: "שאלה לעסק על המוצר",
  question: "זה זמין?",
  items: (count) => (count === 1 ? "פריט אחד" : count === 2 ? "שני פריטים" : `${count} פריטים`),
  order: "הסל שנשלח",
};

export const catalogWords: Record<Language, CatalogWords> = { en, he };
