import type { HandoverReason } from "@croozer/contracts/conversations";
import type { MessageContent } from "@croozer/contracts/message-content";
import type { ParseResult } from "@croozer/order-parser";
import { text } from "./choices.ts";
import { isVeryLarge } from "./concerns.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue, Effect } from "./dialogue.ts";
import { fitMenu } from "./fit-menu.ts";
import { nextQuestion, settleFulfilment, settlePayment } from "./missing.ts";
import { money } from "./money.ts";
import { promptFor } from "./prompts.ts";
import { summary } from "./summary.ts";

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
export const askChange = (before: Dialogue, { texts }: DialogueContext): Turn =>
  say({ ...before, asking: { kind: "change" }, offered: [] }, texts(before.language)("askChange"));

/** The dialogue with what cannot be taken out of it, and what the customer has to know about that. */
function settled(before: Dialogue, context: DialogueContext): { dialogue: Dialogue; notes: string[] } {
  const way = settleFulfilment(before, context);
  const payment = settlePayment(way.dialogue, context);
  const menu = fitMenu(payment.dialogue, context);
  return { dialogue: menu.dialogue, notes: [...way.notes, ...payment.notes, ...menu.notes] };
}

/** Shows the cart and asks the next thing. `notes` go first: what was not found, what changed. */
export function proceed(before: Dialogue, context: DialogueContext, notes: string[] = []): Turn {
  const t = context.texts(before.language);
  const fitted = settled(before, context);
  const lines = [...notes, ...fitted.notes];
  const asking = nextQuestion(fitted.dialogue, context);
  const fresh = { asking, token: context.newToken(), offered: [], agreed: null, misunderstood: 0 };
  const dialogue: Dialogue = { ...fitted.dialogue, ...fresh };
  if (asking === null) return say({ ...dialogue, amends: null }, lines.length > 0 ? lines.join("\n") : t("noOrder"));
  if (dialogue.cart.items.length === 0)
    return prompted(dialogue, promptFor(asking, dialogue, context, lines.join("\n")));
  const quote = context.quote(dialogue.cart, dialogue.language);
  if (!dialogue.isLargeTold && isVeryLarge(dialogue.cart, quote, context))
    return handOver({ ...dialogue, isLargeTold: true }, context, "large_order", t("largeOrder"));
  const intro = [...lines, summary(dialogue, quote, context)].join("\n\n");
  if (asking.kind === "confirm" && quote.belowMinimumMinor !== null) {
    const minimum = money(quote.belowMinimumMinor, context.business.settings.currency, dialogue.language);
    return say({ ...dialogue, asking: { kind: "change" } }, `${intro}\n\n${t("belowMinimum", { minimum })}`);
  }
  if (asking.kind === "confirm" && quote.problems.length > 0)
    return handOver(dialogue, context, "cannot_place", `${intro}\n\n${t("handOver")}`);
  const shown = asking.kind === "confirm" ? { ...dialogue, agreed: quote.agreement } : dialogue;
  return prompted(shown, promptFor(asking, shown, context, intro));
}

const prompted = (dialogue: Dialogue, { replies, offered }: ReturnType<typeof promptFor>): Turn => ({
  dialogue: { ...dialogue, offered },
  replies,
  effects: [],
});

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
