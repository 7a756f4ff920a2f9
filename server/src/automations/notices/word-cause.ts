import { inLanguage } from "@croozer/contracts/basics";
import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { WordCause } from "../../orders/orders.ts";
import type { TextKey } from "../texts/default-texts.ts";
import { sayFor } from "../texts/text-store.ts";

/** A reason is no longer than this. */
const longest = 300;

const textOf = {
  closed: "declinedClosed",
  too_busy: "declinedTooBusy",
  sold_out: "declinedSoldOut",
  outside_area: "declinedOutsideArea",
  asked: "declinedAsked",
} as const satisfies Record<CancelCause, TextKey>;

/** In the customer's language, in the business's words, with the names of what is sold out. */
export const wordCause: WordCause = async (tx, { language }, cause, items) => {
  const t = await sayFor(tx, language);
  if (cause !== "sold_out" || items.length === 0) return t(textOf[cause]);
  const names = new Set(items.map(({ name }) => inLanguage(name, language)));
  return t("declinedSoldOutItems", { items: [...names].join(", ") }).slice(0, longest);
};
