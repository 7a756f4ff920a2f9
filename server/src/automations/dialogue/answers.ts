import {
  isNo,
  isYes,
  matchOption,
  matchProductAmong,
  parseFulfilment,
  parsePayment,
  parseTime,
} from "@croozer/order-parser";
import { localIso } from "../../platform/clock/zones.ts";
import { housed } from "./address-answer.ts";
import { addProduct, chooseOption, sharedOut, withCart } from "./cart-changes.ts";
import type { DialogueContext } from "./context.ts";
import type { Asking, Dialogue } from "./dialogue.ts";
import { ordered } from "./free-text.ts";
import { namesItems, namesTerms, read } from "./reading.ts";
import { mergeTimes } from "./requested-time.ts";
import { tapped, typedChoice } from "./taps.ts";
import { askChange, confirmed, proceed, type Turn } from "./turn.ts";
import { saysGoAhead, wantsCheapest } from "./wishes.ts";

/** Short answers to what was just asked: "large", "delivery", "yes", "3". Null when it is something else. */
export function answered(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { asking } = before;
  if (asking === null) return null;
  const typed = typedChoice(before, said);
  if (typed !== null) return tapped(before, typed, context);
  switch (asking.kind) {
    case "confirm":
      if (isYes(said) || saysGoAhead(said)) return confirmed(before, context);
      return isNo(said) ? askChange(before, context) : null;
    case "option":
      return optionAnswered(before, asking, said, context);
    case "product": {
      if (asksAbout.test(said)) return null;
      const product = wantsCheapest(said)
        ? cheapest(asking.candidates, context)
        : matchProductAmong(context.index, said, asking.candidates);
      if (!product || (!wantsCheapest(said) && namesAnother(before, product, said, context))) return null;
      return alsoSaid(addProduct(before, product, context), said, context);
    }
    case "fulfilment": {
      const result = parseFulfilment(said);
      // "delivery to Herzl 5" is more than an answer; the parser takes it.
      return result !== null && !/\d/.test(said)
        ? alsoSaid(withCart(before, { fulfilment: result }), said, context)
        : null;
    }
    case "time": {
      const [only, ...more] = before.offered;
      if (only && more.length === 0 && isYes(said)) return tapped(before, only.id, context);
      const { timeZone } = context.business.settings;
      const time = parseTime(said, localIso(context.now, timeZone), context.index.menu.hours);
      if (time === null) return null;
      const when = { time: mergeTimes(before.cart.time, time, timeZone), timeSaidAt: context.now.toISOString() };
      return proceed(withCart(before, when), context);
    }
    case "payment": {
      const paymentMethod = parsePayment(said);
      return paymentMethod === null ? null : alsoSaid(withCart(before, { paymentMethod }), said, context);
    }
    case "change":
      return isYes(said) || isNo(said) ? proceed(before, context) : null;
    case "address":
      return asking.missing === "street" ? housed(before, said, context) : null;
  }
}

/** "How big is the large?" chooses nothing. */
const asksAbout = /^\s*(how|what|which|is|are|does|do|can|כמה|מה|איך|האם|איזה|איזו)(?!\p{L}).*\?\s*$/iu;

function optionAnswered(
  before: Dialogue,
  asking: Extract<Asking, { kind: "option" }>,
  said: string,
  context: DialogueContext,
): Turn | null {
  const item = before.cart.items[asking.itemIndex];
  if (!item || asksAbout.test(said)) return null;
  const optionIn = (words: string) => matchOption(context.index, item.productId, asking.groupId, words);
  const shared = sharedOut(item, asking.groupId, said, optionIn);
  if (shared) {
    const items = before.cart.items.toSpliced(asking.itemIndex, 1, ...shared.lines);
    return alsoSaid(withCart(before, { items }), shared.rest, context);
  }
  const option = optionIn(said);
  if (!option) return null;
  // What was answered is not said again of the next thing: in "large and a coke" the coke is not large.
  const [first = ""] = said.split(/[\s,]+/);
  const rest = optionIn(first) === option ? said.slice(first.length).replace(/^[\s,]+/, "") : said;
  return alsoSaid(chooseOption(before, option, said), rest, context);
}

const cheapest = (candidates: readonly string[], { menu }: DialogueContext): string | null =>
  candidates
    .flatMap((id) => menu.product.get(id) ?? [])
    .filter(({ available }) => available)
    .toSorted((a, b) => a.priceMinor - b.priceMinor)[0]?.id ?? null;

/** "Large, and a coke, to Herzl 5": the answer is taken, and what came with it is not lost. */
function alsoSaid(answer: Dialogue, said: string, context: DialogueContext): Turn {
  const result = /\s|\d/.test(said) && answer.cart.items.length > 0 ? read(answer, said, context) : null;
  const saysMore = result?.intent === "modify" && (namesItems(result) || namesTerms(result));
  return (result && saysMore && ordered(answer, said, result, context)) || proceed(answer, context);
}

/** "Add a Greek salad without onion" is not the answer "Tuna & Onion". */
function namesAnother(before: Dialogue, productId: string, said: string, context: DialogueContext): boolean {
  const { intent, changes, items } = read(before, said, context);
  const named = intent === "modify" ? changes.flatMap((change) => (change.op === "add" ? [change.item] : [])) : items;
  return named.length > 0 && named.every(({ product }) => product !== productId);
}
