import { cancelCart } from "./cancelling.ts";
import { addProduct, chooseOption, withCart } from "./cart-changes.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { askChange, confirmed, proceed, say, type Turn } from "./turn.ts";

/** A tap on a button or a row. */
export function tapped(before: Dialogue, choiceId: string, context: DialogueContext): Turn {
  const [action, token, ...rest] = choiceId.split(":");
  const argument = rest.join(":");
  if (token !== undefined && token === before.placed?.token) return ofPlaced(before, action ?? "", context);
  if (token !== before.token || before.asking === null) return stale(before, context);
  switch (action) {
    case "confirm":
      return confirmed(before, context);
    case "change":
      return askChange(before, context);
    case "cancel":
      return cancelCart(before, context);
    case "product":
      return proceed(addProduct(before, argument, context), context);
    case "option":
      return proceed(chooseOption(before, argument), context);
    case "fulfilment":
      return proceed(withCart(before, { fulfilment: argument === "delivery" ? "delivery" : "pickup" }), context);
    case "address": {
      const address = before.offered.find(({ id }) => id === choiceId)?.title;
      if (!address) return stale(before, context);
      const location = context.addresses.find((saved) => saved.address === address)?.location ?? null;
      return proceed(withCart(before, { fulfilment: "delivery", address, location }), context);
    }
    case "time":
      return proceed(withCart(before, { time: argument, timeSaidAt: null }), context);
    case "payment": {
      const paymentMethod = context.business.settings.paymentMethods.find((method) => method === argument);
      return paymentMethod ? proceed(withCart(before, { paymentMethod }), context) : stale(before, context);
    }
    default:
      return stale(before, context);
  }
}

/** A button of the prompt that became an order. */
function ofPlaced(before: Dialogue, action: string, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  const reference = before.placed?.number ?? "";
  const told = t(action === "confirm" ? "alreadyPlaced" : "placedChangeHow", { reference });
  return before.asking === null ? say(before, told) : proceed(before, context, [told]);
}

function stale(before: Dialogue, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  if (before.cart.items.length === 0 && before.unclear.length === 0) return say(before, t("staleNothing"));
  return proceed(before, context, [t("staleButton")]);
}

const numbered = /^\s*(?:no\.?|number|option|#|מספר|מס['׳]?)?\s*(\d{1,2})\s*[.)]?\s*$/iu;
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What was typed instead of tapped: the title of a choice, or its place in the list. Null when it is neither. */
export function typedChoice({ offered, asking }: Dialogue, said: string): string | null {
  const titled = offered.filter(({ title }) => plain(title) === plain(said) && plain(said) !== "");
  if (titled.length === 1) return titled[0]?.id ?? null;
  // Under "is everything right?" a number is no answer.
  const place = asking?.kind === "confirm" ? undefined : numbered.exec(said)?.[1];
  return place === undefined ? null : (offered[Number(place) - 1]?.id ?? null);
}
