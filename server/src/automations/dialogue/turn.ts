import { inLanguage } from "@croozer/contracts/basics";
import type { MessageContent } from "@croozer/contracts/message-content";
import type { ParseResult } from "@croozer/order-parser";
import type { DialogueContext } from "./context.ts";
import type { Dialogue, Effect } from "./dialogue.ts";
import { dropUnavailable, nextQuestion, settleFulfilment } from "./missing.ts";
import { money } from "./money.ts";
import { promptFor, summary, text } from "./prompts.ts";

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

export function handOver(
  dialogue: Dialogue,
  { texts }: DialogueContext,
  why: Extract<Effect, { kind: "hand_over" }>["why"],
  body = texts(dialogue.language)("handOver"),
): Turn {
  return say({ ...dialogue, misunderstood: 0 }, body, [{ kind: "hand_over", why }]);
}

/** Shows the cart and asks the next thing. `intro` lines go first: what was not found, what is sold out. */
export function proceed(before: Dialogue, context: DialogueContext, notes: string[] = []): Turn {
  const t = context.texts(before.language);
  const settled = settleFulfilment(before, context);
  const { dialogue: available, dropped, unknown } = dropUnavailable(settled, context);
  const isRefusedWay = before.cart.fulfilment !== null && settled.cart.fulfilment !== before.cart.fulfilment;
  const lines = [
    ...notes,
    ...(isRefusedWay ? [settled.cart.fulfilment === "pickup" ? t("onlyPickup") : t("onlyDelivery")] : []),
    ...dropped.map((product) => t("unavailable", { product: inLanguage(product.name, before.language) })),
    ...(unknown > 0 ? [t("gone")] : []),
    ...(before.cart.items.length > 0 && available.cart.items.length === 0 ? [t("nothingLeft")] : []),
  ];
  const asking = nextQuestion(available, context);
  const dialogue: Dialogue = { ...available, asking, token: context.newToken(), misunderstood: 0 };
  if (asking === null) return say(dialogue, lines.length > 0 ? lines.join("\n") : t("noOrder"));
  if (dialogue.cart.items.length === 0)
    return { dialogue, replies: promptFor(asking, dialogue, context, lines.join("\n")), effects: [] };
  const quote = context.quote(dialogue.cart, dialogue.language);
  const intro = [...lines, summary(dialogue, quote, context)].join("\n\n");
  if (asking.kind === "confirm" && quote.belowMinimumMinor !== null) {
    const minimum = money(quote.belowMinimumMinor, context.business.settings.currency, dialogue.language);
    return say({ ...dialogue, asking: { kind: "change" } }, `${intro}\n\n${t("belowMinimum", { minimum })}`);
  }
  return { dialogue, replies: promptFor(asking, dialogue, context, intro), effects: [] };
}
