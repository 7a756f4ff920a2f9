import type { DialogueContext, OpenOrder } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { namesItems, namesTerms, notesOn, read, withRead } from "./reading.ts";
import { wantsSameAgain } from "./same-again.ts";
import { handOver, proceed, say, type Turn } from "./turn.ts";

const addsTo =
  /(?<!\p{L})(add|also|another|plus|extra|as well|instead|without|remove|change|ו?ת?וסיפו?|ל?הוסיף|תוסיפי|עוד|גם|בנוסף|במקום|בלי|ל?הוריד|תורידו?|ל?שנות|תשנו?)(?!\p{L})/iu;
const anew = /(?<!\p{L})(new order|another order|second order|הזמנה (חדשה|נוספת|אחרת))(?!\p{L})/iu;
const otherAddress =
  /(?<!\p{L})((change|update|wrong|different|another|new) (the |my |delivery )*address|ל?שנות (את )?ה?כתובת|כתובת (אחרת|חדשה|שגויה)|ה?כתובת (לא נכונה|השתנתה)|טעות בכתובת)(?!\p{L})/iu;

/** The order that is open, loaded to be changed. */
const loaded = (before: Dialogue, order: OpenOrder): Dialogue => ({
  ...before,
  cart: order.cart,
  unclear: [],
  amends: { orderId: order.id, order: order.shortNumber, version: order.version },
});

/**
 * "Add a coke", "without onions", "change the address" after an order is in: a change of it while nobody makes it, a
 * person's matter afterwards. Null when nothing is open or the words are about something else.
 */
export function amended(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { openOrder } = context;
  if (
    !openOrder?.isRecent ||
    before.cart.items.length > 0 ||
    before.unclear.length > 0 ||
    anew.test(said) ||
    wantsSameAgain(said)
  )
    return null;
  const asLoaded = loaded(before, openOrder);
  const result = read(asLoaded, said, context);
  const movesAddress = otherAddress.test(said) && result.address === null;
  const isChange = result.intent === "modify" && (namesItems(result) || namesTerms(result));
  if (!movesAddress && !isChange) return null;
  const only = result.changes.every(({ op }) => op === "add") && result.changes.length > 0;
  // "2 pizzas to Herzl 5" is an order of its own; "2 pizzas" while the first is on its way is one too.
  if (only && !addsTo.test(said) && (result.address !== null || !openOrder.editable)) return null;
  const t = context.texts(before.language);
  if (!openOrder.editable)
    return handOver(before, context, "too_late", t("tooLateToChange", { order: openOrder.shortNumber }));
  const way = movesAddress ? ({ fulfilment: "delivery", address: null, location: null } as const) : {};
  const changed = withRead(asLoaded, result, context) ?? asLoaded;
  // Nothing would be left: that is a word of its own.
  if (changed.cart.items.length === 0 && changed.unclear.length === 0)
    return say(before, t("placedChangeHow", { reference: openOrder.number }));
  const dialogue = { ...changed, cart: { ...changed.cart, ...way } };
  return proceed(dialogue, context, notesOn(result, dialogue, context));
}
