import { inLanguage } from "@croozer/contracts/basics";
import {
  detectLanguage,
  isNo,
  isYes,
  matchOption,
  matchProductAmong,
  type ParseResult,
  parseFulfilment,
  parseOrder,
  parseTime,
} from "@croozer/order-parser";
import { localIso } from "../../platform/clock/zones.ts";
import { addProduct, chooseOption, sharedOut, withCart } from "./cart-changes.ts";
import type { DialogueContext } from "./context.ts";
import { type Cart, type Dialogue, emptyCart, type Incoming } from "./dialogue.ts";
import { showMenu, tellStatus, thanked } from "./facts.ts";
import { itemOf, lineOf, parsedOf } from "./parsed.ts";
import { example } from "./prompts.ts";
import { mergeTimes } from "./requested-time.ts";
import { handOver, proceed, say, type Turn } from "./turn.ts";
import { isUnsure } from "./unsure.ts";
import {
  isThanks,
  mentionsMenu,
  wantsChange,
  wantsMenu,
  wantsPerson,
  wantsStatus,
  wantsToOrder,
  wantsTotal,
} from "./wishes.ts";

const hasLetters = /\p{L}/u;

/** One message of the customer: what the conversation becomes, what is answered, what is to be done. Pure. */
export function advance(before: Dialogue, incoming: Incoming, context: DialogueContext): Turn {
  if (incoming.kind === "choice") return tapped(before, incoming.choiceId, context);
  if (incoming.kind === "location") return located(before, incoming.address, context);
  if (incoming.kind === "other") return say(before, context.texts(before.language)("cannotRead"));
  const spoken = hasLetters.test(incoming.text) ? { ...before, language: detectLanguage(incoming.text) } : before;
  return heard(spoken, incoming.text.trim(), context);
}

// ── Taps ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function tapped(before: Dialogue, choiceId: string, context: DialogueContext): Turn {
  const [action, token, argument = ""] = choiceId.split(":");
  const t = context.texts(before.language);
  if (action === "confirm" && token !== undefined && token === before.placed?.token)
    return say(before, t("alreadyPlaced", { reference: before.placed.number }));
  if (token !== before.token || before.asking === null) return stale(before, context);
  switch (action) {
    case "confirm":
      return { dialogue: before, replies: [], effects: [{ kind: "place_order", token }] };
    case "change":
      return say({ ...before, asking: { kind: "change" } }, t("askChange"));
    case "cancel":
      return cancelCart(before, context);
    case "product":
      return proceed(addProduct(before, argument, context), context);
    case "option":
      return proceed(chooseOption(before, argument), context);
    case "fulfilment":
      return proceed(withCart(before, { fulfilment: argument === "delivery" ? "delivery" : "pickup" }), context);
    default:
      return stale(before, context);
  }
}

function stale(before: Dialogue, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  if (before.cart.items.length === 0 && before.unclear.length === 0) return say(before, t("staleNothing"));
  return proceed(before, context, [t("staleButton")]);
}

function cancelCart(before: Dialogue, context: DialogueContext): Turn {
  const dialogue: Dialogue = {
    ...before,
    cart: emptyCart(),
    unclear: [],
    asking: null,
    token: context.newToken(),
    misunderstood: 0,
  };
  return say(dialogue, context.texts(before.language)("cancelledCart"));
}

function located(before: Dialogue, address: string, context: DialogueContext): Turn {
  if (before.cart.items.length === 0) return say(before, context.texts(before.language)("cannotRead"));
  return proceed(withCart(before, { fulfilment: "delivery", address }), context);
}

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function heard(before: Dialogue, said: string, context: DialogueContext): Turn {
  if (wantsPerson(said)) return handOver(before, context, "asked");
  if (wantsMenu(said)) return showMenu(before, context);
  if (wantsTotal(said) && before.cart.items.length > 0) return { ...proceed(before, context), isFact: true };
  if (wantsChange(said) && before.cart.items.length > 0)
    return say({ ...before, asking: { kind: "change" } }, context.texts(before.language)("askChange"));
  if (wantsStatus(said) && context.openOrder && before.cart.items.length === 0) return tellStatus(before, context);
  if (wantsToOrder(said) && before.asking === null)
    return say(
      { ...before, misunderstood: 0 },
      context.texts(before.language)("whatToOrder", { example: example(context, before.language) }),
    );
  const short = answered(before, said, context) ?? (isThanks(said) ? thanked(before, context) : null);
  if (short) return short;
  const result = context.reading ?? read(before, said, context);
  const turn = parsed(before, said, result, context) ?? notUnderstood(before, context);
  return isUnsure(result, before, said) ? { ...turn, unsure: result } : turn;
}

/** Short answers to what was just asked: "large", "delivery", "yes". Null when it is something else. */
function answered(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { asking } = before;
  if (asking === null) return null;
  switch (asking.kind) {
    case "confirm":
      if (isYes(said))
        return { dialogue: before, replies: [], effects: [{ kind: "place_order", token: before.token }] };
      return isNo(said)
        ? say({ ...before, asking: { kind: "change" } }, context.texts(before.language)("askChange"))
        : null;
    case "option": {
      const item = before.cart.items[asking.itemIndex];
      const optionIn = (words: string) =>
        item ? matchOption(context.index, item.productId, asking.groupId, words) : null;
      const option = optionIn(said);
      const shared = item ? sharedOut(item, asking.groupId, said, optionIn) : null;
      if (shared) {
        const items = before.cart.items.toSpliced(asking.itemIndex, 1, ...shared.lines);
        return alsoSaid(withCart(before, { items }), shared.rest, context);
      }
      if (!option) return null;
      // What was answered is not said again of the next thing: in "large and a coke" the coke is not large.
      const [first = ""] = said.split(/[\s,]+/);
      const rest = optionIn(first) === option ? said.slice(first.length).replace(/^[\s,]+/, "") : said;
      return alsoSaid(chooseOption(before, option, said), rest, context);
    }
    case "product": {
      const product = matchProductAmong(context.index, said, asking.candidates);
      if (!product || namesAnother(before, product, said, context)) return null;
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
      const { timeZone } = context.business.settings;
      const time = parseTime(said, localIso(context.now, timeZone), context.index.menu.hours);
      return time === null ? null : proceed(withCart(before, { time: mergeTimes(before.cart.time, time) }), context);
    }
    case "change":
      return isYes(said) || isNo(said) ? proceed(before, context) : null;
    case "address":
      return null;
  }
}

/** What the parser makes of the words, given the cart so far. */
const read = ({ cart }: Dialogue, said: string, { index, now, business, lastOrder }: DialogueContext): ParseResult =>
  parseOrder(index, said, {
    now: localIso(now, business.settings.timeZone),
    ...(cart.items.length > 0 ? { cart: cart.items.map(parsedOf) } : {}),
    ...(lastOrder ? { lastOrder: lastOrder.map(parsedOf) } : {}),
  });

/** "Large, and a coke, to Herzl 5": the answer is taken, and what came with it is not lost. */
function alsoSaid(answer: Dialogue, said: string, context: DialogueContext): Turn {
  const result = /\s|\d/.test(said) && answer.cart.items.length > 0 ? read(answer, said, context) : null;
  const saysMore =
    result?.intent === "modify" &&
    (result.changes.length > 0 || (result.fulfilment ?? result.address ?? result.time ?? result.payment) !== null);
  return (result && saysMore && ordered(answer, said, result, context)) || proceed(answer, context);
}

/** "Add a Greek salad without onion" is not the answer "Tuna & Onion". */
function namesAnother(before: Dialogue, productId: string, said: string, context: DialogueContext): boolean {
  const { intent, changes, items } = read(before, said, context);
  const named = intent === "modify" ? changes.flatMap((change) => (change.op === "add" ? [change.item] : [])) : items;
  return named.length > 0 && named.every(({ product }) => product !== productId);
}

/** Free text, as it was read. Null when there is nothing in it. */
function parsed(before: Dialogue, said: string, result: ParseResult, context: DialogueContext): Turn | null {
  const { cart } = before;
  const t = context.texts(before.language);
  const namesItems = result.intent === "modify" ? result.changes.length > 0 : result.items.length > 0;
  if (mentionsMenu(said) && !namesItems) return showMenu(before, context);
  switch (result.intent) {
    case "order":
    case "modify":
      return ordered(before, said, result, context);
    case "cancel":
      return cancelled(before, context);
    case "status":
      return tellStatus(before, context);
    case "greeting":
      return cart.items.length > 0
        ? proceed(before, context)
        : say(
            { ...before, misunderstood: 0 },
            t("welcome", { business: context.business.name, example: example(context, before.language) }),
          );
    case "question":
      return before.asking?.kind === "address" && !said.includes("?")
        ? addressed(before, said, context)
        : handOver(before, context, "question");
    case "other":
      return before.asking?.kind === "address" ? addressed(before, said, context) : null;
  }
}

function addressed(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  // One word without a number ("wait", "Haifa") is no address to drive to.
  if ([...said].length < 3 || !hasLetters.test(said) || !/\d|\s/.test(said)) return null;
  return proceed(withCart(before, { address: said.slice(0, 300), fulfilment: "delivery" }), context);
}

function ordered(before: Dialogue, said: string, result: ParseResult, context: DialogueContext): Turn | null {
  const t = context.texts(before.language);
  if (!context.business.settings.intakeOpen) return handOver(before, context, "asked", t("intakePaused"));
  const items = result.items.map(itemOf);
  const unclear = result.needsClarification.flatMap((need) =>
    need.reason === "ambiguous_product" && need.candidates && need.candidates.length > 0
      ? [{ text: need.text, candidates: need.candidates, line: lineOf(need.line ?? plainLine) }]
      : [],
  );
  const saysNothing = items.length === 0 && unclear.length === 0 && result.needsClarification.length === 0;
  const slots: Partial<Cart> = {
    ...(result.fulfilment ? { fulfilment: result.fulfilment } : {}),
    ...(result.address ? { address: result.address } : {}),
    ...(result.time ? { time: mergeTimes(before.cart.time, result.time) } : {}),
    ...(isMethod(result.payment) ? { paymentMethod: result.payment } : {}),
    ...(result.notes ? { notes: result.notes } : {}),
  };
  if (saysNothing && Object.keys(slots).length === 0)
    return before.asking?.kind === "address" ? addressed(before, said, context) : null;
  // A modify's items are the whole resulting cart; an order's come on top of what is there.
  const whole = result.intent === "modify" && before.cart.items.length > 0;
  const dialogue = {
    ...withCart(before, {
      ...slots,
      items: whole ? (saysNothing ? before.cart.items : items) : [...before.cart.items, ...items],
    }),
    unclear: [...before.unclear, ...unclear],
  };
  return proceed(dialogue, context, notesOn(result, dialogue, context));
}

const plainLine = { quantity: 1, options: {}, removed: [], amounts: {} };

const isMethod = (payment: string | null): payment is "cash" | "card" | "bit" =>
  payment === "cash" || payment === "card" || payment === "bit";

/** What the customer should know about how the message was read. */
function notesOn(result: ParseResult, { language }: Dialogue, { menu, texts }: DialogueContext): string[] {
  const t = texts(language);
  const absent = result.needsClarification.filter((need) => need.reason === "not_on_menu").map((need) => need.text);
  const guessed = result.needsClarification.flatMap((need) => {
    const product = need.reason === "unclear_quantity" && need.product ? menu.product.get(need.product) : undefined;
    return product ? [t("assumedOne", { product: inLanguage(product.name, language) })] : [];
  });
  const noPrevious = result.needsClarification.some((need) => need.reason === "no_previous_order");
  return [
    ...(absent.length > 0 ? [t("notOnMenu", { items: absent.join(", ") })] : []),
    ...guessed,
    ...(noPrevious ? [t("noPreviousOrder")] : []),
  ];
}

function cancelled(before: Dialogue, context: DialogueContext): Turn {
  const t = context.texts(before.language);
  if (before.cart.items.length > 0 || before.unclear.length > 0) return cancelCart(before, context);
  const { openOrder } = context;
  if (!openOrder) return say(before, t("noOrder"));
  if (!openOrder.cancellable)
    return handOver(before, context, "asked", t("tooLateToCancel", { order: openOrder.shortNumber }));
  return say(before, t("cancelledOrder", { order: openOrder.shortNumber }), [
    { kind: "cancel_order", orderId: openOrder.id },
  ]);
}

/** Twice in a row is enough: a person takes it. */
function notUnderstood(before: Dialogue, context: DialogueContext): Turn {
  const misunderstood = before.misunderstood + 1;
  if (misunderstood >= 2) return handOver(before, context, "not_understood");
  const t = context.texts(before.language);
  if (before.asking === null)
    return say({ ...before, misunderstood }, t("notUnderstood", { example: example(context, before.language) }));
  const again = proceed(before, context, [t("notUnderstoodAnswer")]);
  return { ...again, dialogue: { ...again.dialogue, misunderstood } };
}
