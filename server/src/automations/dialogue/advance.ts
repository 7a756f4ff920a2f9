import { inLanguage } from "@croozer/contracts/basics";
import type { MessageContent } from "@croozer/contracts/conversations";
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
import type { DialogueContext } from "./context.ts";
import { type Cart, type Dialogue, type Effect, emptyCart, type Incoming } from "./dialogue.ts";
import { dropUnavailable, nextQuestion, settleFulfilment } from "./missing.ts";
import { itemOf, lineOf, parsedOf, settledLine } from "./parsed.ts";
import { example, menuText, promptFor, summary, text } from "./prompts.ts";
import { mergeTimes } from "./requested-time.ts";
import { money, textsIn } from "./texts.ts";
import { isThanks, mentionsMenu, wantsChange, wantsMenu, wantsPerson, wantsTotal } from "./wishes.ts";

export type Turn = {
  dialogue: Dialogue;
  replies: MessageContent[];
  effects: Effect[];
  /** A plain fact (the menu, where the order is): told even while a person is waited for. */
  isFact?: boolean;
};

const hasLetters = /\p{L}/u;

/** One message of the customer: what the conversation becomes, what is answered, what is to be done. Pure. */
export function advance(before: Dialogue, incoming: Incoming, context: DialogueContext): Turn {
  if (incoming.kind === "choice") return tapped(before, incoming.choiceId, context);
  if (incoming.kind === "location") return located(before, incoming.address, context);
  if (incoming.kind === "other") return say(before, textsIn(before.language).cannotRead);
  const spoken = hasLetters.test(incoming.text) ? { ...before, language: detectLanguage(incoming.text) } : before;
  return heard(spoken, incoming.text.trim(), context);
}

const say = (dialogue: Dialogue, body: string, effects: Effect[] = []): Turn => ({
  dialogue,
  replies: [text(body)],
  effects,
});

function handOver(
  dialogue: Dialogue,
  why: Extract<Effect, { kind: "hand_over" }>["why"],
  body = textsIn(dialogue.language).handOver,
): Turn {
  return say({ ...dialogue, misunderstood: 0 }, body, [{ kind: "hand_over", why }]);
}

/** Shows the cart and asks the next thing. `intro` lines go first: what was not found, what is sold out. */
export function proceed(before: Dialogue, context: DialogueContext, notes: string[] = []): Turn {
  const t = textsIn(before.language);
  const { dialogue: available, dropped, unknown } = dropUnavailable(settleFulfilment(before, context), context);
  const lines = [
    ...notes,
    ...dropped.map((product) => t.unavailable(inLanguage(product.name, before.language))),
    ...(unknown > 0 ? [t.gone] : []),
    ...(before.cart.items.length > 0 && available.cart.items.length === 0 ? [t.nothingLeft] : []),
  ];
  const asking = nextQuestion(available, context);
  const dialogue: Dialogue = { ...available, asking, token: context.newToken(), misunderstood: 0 };
  if (asking === null) return say(dialogue, lines.length > 0 ? lines.join("\n") : t.noOrder);
  if (dialogue.cart.items.length === 0)
    return { dialogue, replies: promptFor(asking, dialogue, context, lines.join("\n")), effects: [] };
  const quote = context.quote(dialogue.cart, dialogue.language);
  const intro = [...lines, summary(dialogue, quote, context)].join("\n\n");
  if (asking.kind === "confirm" && quote.belowMinimumMinor !== null) {
    const minimum = money(quote.belowMinimumMinor, context.business.settings.currency, dialogue.language);
    return say({ ...dialogue, asking: { kind: "change" } }, `${intro}\n\n${t.belowMinimum(minimum)}`);
  }
  return { dialogue, replies: promptFor(asking, dialogue, context, intro), effects: [] };
}

const withCart = (dialogue: Dialogue, change: Partial<Cart>): Dialogue => ({
  ...dialogue,
  cart: { ...dialogue.cart, ...change },
});

// ── Taps ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function tapped(before: Dialogue, choiceId: string, context: DialogueContext): Turn {
  const [action, token, argument = ""] = choiceId.split(":");
  const t = textsIn(before.language);
  if (action === "confirm" && token !== undefined && token === before.placed?.token)
    return say(before, t.alreadyPlaced(before.placed.number));
  if (token !== before.token || before.asking === null) return stale(before, context);
  switch (action) {
    case "confirm":
      return { dialogue: before, replies: [], effects: [{ kind: "place_order", token }] };
    case "change":
      return say({ ...before, asking: { kind: "change" } }, t.askChange);
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
  const t = textsIn(before.language);
  if (before.cart.items.length === 0 && before.unclear.length === 0) return say(before, t.staleNothing);
  return proceed(before, context, [t.staleButton]);
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
  return say(dialogue, textsIn(before.language).cancelledCart);
}

function addProduct(before: Dialogue, productId: string, { menu }: DialogueContext): Dialogue {
  const [asked, ...unclear] = before.unclear;
  const product = menu.product.get(productId);
  if (!asked?.candidates.includes(productId) || !product) return before;
  const item = settledLine(asked.line, product, menu);
  return { ...withCart(before, { items: [...before.cart.items, item] }), unclear };
}

/** For the line that was asked about. */
function chooseOption(before: Dialogue, optionId: string): Dialogue {
  const { asking } = before;
  if (asking?.kind !== "option") return before;
  const items = before.cart.items.map((item, index) =>
    index === asking.itemIndex ? { ...item, options: { ...item.options, [asking.groupId]: [optionId] } } : item,
  );
  return withCart(before, { items });
}

function located(before: Dialogue, address: string, context: DialogueContext): Turn {
  if (before.cart.items.length === 0) return say(before, textsIn(before.language).cannotRead);
  return proceed(withCart(before, { fulfilment: "delivery", address }), context);
}

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function heard(before: Dialogue, said: string, context: DialogueContext): Turn {
  if (wantsPerson(said)) return handOver(before, "asked");
  if (wantsMenu(said)) return showMenu(before, context);
  if (wantsTotal(said) && before.cart.items.length > 0) return { ...proceed(before, context), isFact: true };
  if (wantsChange(said) && before.cart.items.length > 0)
    return say({ ...before, asking: { kind: "change" } }, textsIn(before.language).askChange);
  return (
    answered(before, said, context) ??
    (isThanks(said) ? thanked(before, context) : parsed(before, said, context)) ??
    notUnderstood(before, context)
  );
}

const showMenu = (before: Dialogue, context: DialogueContext): Turn => ({
  ...say({ ...before, misunderstood: 0 }, menuText(context, before.language)),
  isFact: true,
});

/** Kindly, and back to what is being asked. */
function thanked(before: Dialogue, context: DialogueContext): Turn {
  const t = textsIn(before.language);
  return before.asking === null ? say({ ...before, misunderstood: 0 }, t.thanks) : proceed(before, context, [t.thanks]);
}

/** Short answers to what was just asked: "large", "delivery", "yes". Null when it is something else. */
function answered(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { asking } = before;
  if (asking === null) return null;
  switch (asking.kind) {
    case "confirm":
      if (isYes(said))
        return { dialogue: before, replies: [], effects: [{ kind: "place_order", token: before.token }] };
      return isNo(said) ? say({ ...before, asking: { kind: "change" } }, textsIn(before.language).askChange) : null;
    case "option": {
      const item = before.cart.items[asking.itemIndex];
      const option = item && matchOption(context.index, item.productId, asking.groupId, said);
      return option ? proceed(chooseOption(before, option), context) : null;
    }
    case "product": {
      const product = matchProductAmong(context.index, said, asking.candidates);
      return product ? proceed(addProduct(before, product, context), context) : null;
    }
    case "fulfilment": {
      const result = parseFulfilment(said);
      // "delivery to Herzl 5" is more than an answer; the parser takes it.
      return result !== null && !/\d/.test(said) ? proceed(withCart(before, { fulfilment: result }), context) : null;
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

/** Free text, through the parser. Null when it made nothing of it. */
function parsed(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const { cart } = before;
  const result = parseOrder(context.index, said, {
    now: localIso(context.now, context.business.settings.timeZone),
    ...(cart.items.length > 0 ? { cart: cart.items.map(parsedOf) } : {}),
    ...(context.lastOrder ? { lastOrder: context.lastOrder.map(parsedOf) } : {}),
  });
  const t = textsIn(before.language);
  const namesItems = result.intent === "modify" ? result.changes.length > 0 : result.items.length > 0;
  if (mentionsMenu(said) && !namesItems) return showMenu(before, context);
  switch (result.intent) {
    case "order":
    case "modify":
      return ordered(before, said, result, context);
    case "cancel":
      return cancelled(before, context);
    case "status":
      return {
        ...say(
          before,
          context.openOrder
            ? t.statusOf(context.openOrder.shortNumber, t.statuses[context.openOrder.status])
            : t.noOrder,
        ),
        isFact: true,
      };
    case "greeting":
      return cart.items.length > 0
        ? proceed(before, context)
        : say({ ...before, misunderstood: 0 }, t.welcome(context.business.name, example(context, before.language)));
    case "question":
      return before.asking?.kind === "address" && !said.includes("?")
        ? addressed(before, said, context)
        : handOver(before, "question");
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
  const t = textsIn(before.language);
  if (!context.business.settings.intakeOpen) return handOver(before, "asked", t.intakePaused);
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
function notesOn(result: ParseResult, { language }: Dialogue, { menu }: DialogueContext): string[] {
  const t = textsIn(language);
  const absent = result.needsClarification.filter((need) => need.reason === "not_on_menu").map((need) => need.text);
  const guessed = result.needsClarification.flatMap((need) => {
    const product = need.reason === "unclear_quantity" && need.product ? menu.product.get(need.product) : undefined;
    return product ? [t.assumedOne(inLanguage(product.name, language))] : [];
  });
  const noPrevious = result.needsClarification.some((need) => need.reason === "no_previous_order");
  return [
    ...(absent.length > 0 ? [t.notOnMenu(absent.join(", "))] : []),
    ...guessed,
    ...(noPrevious ? [t.noPreviousOrder] : []),
  ];
}

function cancelled(before: Dialogue, context: DialogueContext): Turn {
  const t = textsIn(before.language);
  if (before.cart.items.length > 0 || before.unclear.length > 0) return cancelCart(before, context);
  const { openOrder } = context;
  if (!openOrder) return say(before, t.noOrder);
  if (!openOrder.cancellable) return handOver(before, "asked", t.tooLateToCancel(openOrder.shortNumber));
  return say(before, t.cancelledOrder(openOrder.shortNumber), [{ kind: "cancel_order", orderId: openOrder.id }]);
}

/** Twice in a row is enough: a person takes it. */
function notUnderstood(before: Dialogue, context: DialogueContext): Turn {
  const misunderstood = before.misunderstood + 1;
  if (misunderstood >= 2) return handOver(before, "not_understood");
  const t = textsIn(before.language);
  if (before.asking === null)
    return say({ ...before, misunderstood }, t.notUnderstood(example(context, before.language)));
  const again = proceed(before, context, [t.notUnderstoodAnswer]);
  return { ...again, dialogue: { ...again.dialogue, misunderstood } };
}
