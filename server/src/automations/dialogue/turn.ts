import type { HandoverReason } from "@croozer/contracts/conversations";
import type { MessageContent } from "@croozer/contracts/message-content";
import type { ParseResult } from "@croozer/order-parser";
import { money } from "../../platform/text/money.ts";
import { text } from "./choices.ts";
import { isVeryLarge } from "./concerns.ts";
import type { DialogueContext, Quote } from "./context.ts";
import type { Asking, Dialogue, Effect } from "./dialogue.ts";
import { fitMenu } from "./fit-menu.ts";
import { isTimeProblem, nextQuestion, settleFulfilment, settlePayment } from "./missing.ts";
import { closedText } from "./place-and-time.ts";
import { promptFor } from "./prompts.ts";
import { example, somethingElse, summary } from "./summary.ts";

export type Turn = {
  dialogue: Dialogue;
  replies: MessageContent[];
  effects: Effect[];
  /** A plain fact (the menu, where the order is): told even while a person is waited for. */
  isFact?: boolean;
  /** How the parser read the message, where it was not sure and this turn rests on it. */
  unsure?: ParseResult;
};

export const say = (dialogue: Dialogue, body: string, effects: Effect[] = []): Turn => ({
  dialogue,
  replies: [text(body)],
  effects,
});

export const handOver = (
  dialogue: Dialogue,
  { texts }: DialogueContext,
  why: HandoverReason,
  body = texts(dialogue.language)("handOver"),
): Turn => say({ ...dialogue, misunderstood: 0 }, body, [{ kind: "hand_over", why }]);

/** What should change, in the customer's own words. */
export function askChange(before: Dialogue, context: DialogueContext): Turn {
  const product = somethingElse(before, context);
  return say(
    { ...before, asking: { kind: "change" }, offered: [] },
    context.texts(before.language)("askChange", { product }),
  );
}

/** The dialogue with what cannot be taken out of it, and what the customer has to know about that. */
function settled(before: Dialogue, context: DialogueContext): { dialogue: Dialogue; notes: string[] } {
  const way = settleFulfilment(before, context);
  const payment = settlePayment(way.dialogue, context);
  const menu = fitMenu(payment.dialogue, context);
  return { dialogue: menu.dialogue, notes: [...way.notes, ...payment.notes, ...menu.notes] };
}

/** The price of the cart. A placed order is not refused for the time it was taken for. */
function quoted(dialogue: Dialogue, context: DialogueContext): Quote {
  const quote = context.quote(dialogue.cart, dialogue.language);
  const keepsTime = dialogue.amends !== null && dialogue.cart.time === context.openOrder?.cart.time;
  const problems = quote.problems.filter(
    (problem) => !(keepsTime && isTimeProblem(problem)) && !(dialogue.amends && problem.code === "order.intake_paused"),
  );
  return { ...quote, problems };
}

/** Shows the cart and asks the next thing. `notes` go first: what was not found, what changed. */
export function proceed(before: Dialogue, context: DialogueContext, notes: string[] = []): Turn {
  const t = context.texts(before.language);
  const fitted = settled(before, context);
  const lines = [...notes, ...fitted.notes];
  const quote = quoted(fitted.dialogue, context);
  const asking = nextQuestion(fitted.dialogue, context, quote);
  const fresh = { asking, token: context.newToken(), offered: [], agreed: null, misunderstood: 0 };
  const dialogue: Dialogue = { ...fitted.dialogue, ...fresh };
  if (asking === null)
    return say({ ...dialogue, amends: null }, lines.length > 0 ? lines.join("\n") : askWhat(dialogue, context));
  if (dialogue.cart.items.length === 0) return prompted(dialogue, context, lines.join("\n"));
  if (!dialogue.isLargeTold && isVeryLarge(dialogue.cart, quote, context))
    return handOver({ ...dialogue, isLargeTold: true }, context, "large_order", t("largeOrder"));
  const closed = closedNote(dialogue, quote, context);
  const told = closed === null ? dialogue : { ...dialogue, isClosedTold: true };
  const intro = [...lines, ...(closed ?? []), summary(told, quote, context)].join("\n\n");
  const minimum = quote.problems.find(({ code }) => code === "order.below_minimum");
  if (minimum?.code === "order.below_minimum" && isSettledWhere(asking)) {
    const amount = (minor: number) => money(minor, context.business.settings.currency, dialogue.language);
    const values = { minimum: amount(minimum.minimumMinor), missing: amount(minimum.missingMinor) };
    return say({ ...told, asking: { kind: "change" } }, `${intro}\n\n${t("belowMinimum", values)}`);
  }
  if (asking.kind !== "confirm") return prompted(told, context, intro);
  if (quote.problems.length > 0) return handOver(told, context, "cannot_place", `${intro}\n\n${t("handOver")}`);
  return prompted({ ...told, agreed: quote.agreement }, context, intro);
}

/** Where and how was said, but not yet what. */
const askWhat = ({ language }: Dialogue, context: DialogueContext): string =>
  context.texts(language)("whatToOrder", { example: example(context, language) });

/** What is to be had, how and where is said: nobody should choose a time and a way to pay first and be told then. */
const isSettledWhere = ({ kind }: Asking): boolean => kind === "time" || kind === "payment" || kind === "confirm";

/** Whoever orders while it is closed hears so at once, and that it can be for later. */
function closedNote(
  { asking, isClosedTold, language }: Dialogue,
  quote: Quote,
  context: DialogueContext,
): string[] | null {
  const problem = quote.problems.find(({ code }) => code === "order.closed");
  if (problem?.code !== "order.closed" || isClosedTold || asking?.kind === "time") return null;
  return [closedText(problem, language, context)];
}

function prompted(before: Dialogue, context: DialogueContext, intro: string): Turn {
  if (before.asking === null) return say(before, intro);
  const asked =
    before.asking.kind === "address" && before.asking.missing ? { ...before, isAddressAsked: true } : before;
  const { replies, offered } = promptFor(before.asking, asked, context, intro);
  return { dialogue: { ...asked, offered }, replies, effects: [] };
}

/** The yes to what was shown. What would cost or be anything else by now is shown again instead. */
export function confirmed(before: Dialogue, context: DialogueContext): Turn {
  const { agreed, amends, token } = before;
  const { dialogue } = settled(before, context);
  if (agreed === null || context.quote(dialogue.cart, dialogue.language).agreement !== agreed)
    return proceed(before, context, [context.texts(before.language)("cannotPlace")]);
  const effect: Effect = amends
    ? { kind: "edit_order", orderId: amends.orderId, version: amends.version, agreed }
    : { kind: "place_order", token, agreed };
  return { dialogue: before, replies: [], effects: [effect] };
}
