import type { ParseResult } from "@croozer/order-parser";
import { addressed } from "./address-answer.ts";
import { answerQuestion, asksForPlace } from "./business-facts.ts";
import { cancelled } from "./cancelling.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { showMenu, tellStatus, welcomed } from "./facts.ts";
import { pricedWords } from "./price-facts.ts";
import { namesItems, notesOn, read, withRead } from "./reading.ts";
import { changedPrices, wantsSameAgain } from "./same-again.ts";
import { handOver, proceed, type Turn } from "./turn.ts";
import { mentionsMenu } from "./wishes.ts";

/** Free text, as it was read. Null when there is nothing in it. */
export function parsed(before: Dialogue, said: string, result: ParseResult, context: DialogueContext): Turn | null {
  if (mentionsMenu(said) && !namesItems(result)) return showMenu(before, context);
  switch (result.intent) {
    case "order":
    case "modify":
      return ordered(before, said, result, context);
    case "cancel":
      return cancelled(before, context);
    case "status":
      // "Where are you?" is not about the order.
      if (asksForPlace(said)) return answerQuestion(before, said, context) ?? handOver(before, context, "question");
      return tellStatus(before, context);
    case "greeting":
      return before.cart.items.length > 0 ? proceed(before, context) : welcomed(before, context);
    case "question":
      if (before.asking?.kind === "address" && !said.includes("?")) return addressed(before, said, context);
      return (
        priceOfOrder(before, said, context) ??
        answerQuestion(before, said, context) ??
        handOver(before, context, "question")
      );
    case "other":
      return before.asking?.kind === "address" ? addressed(before, said, context) : null;
  }
}

/** "How much are two large ones to Herzl 5?": shown as the order it would be, total and all. */
function priceOfOrder(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const words = before.cart.items.length === 0 ? pricedWords(said) : null;
  const result = words === null ? null : read(before, words, context);
  if (result === null || result.items.length === 0) return null;
  const isMore = result.items.length > 1 || result.items.some(({ quantity }) => quantity > 1);
  return isMore || result.address !== null ? ordered(before, said, { ...result, intent: "order" }, context) : null;
}

export function ordered(before: Dialogue, said: string, result: ParseResult, context: DialogueContext): Turn | null {
  const t = context.texts(before.language);
  const isSameAgain = wantsSameAgain(said);
  if (!context.business.settings.intakeOpen) return handOver(before, context, "intake_paused", t("intakePaused"));
  const dialogue = withRead(before, result, context);
  if (dialogue === null) return before.asking?.kind === "address" ? addressed(before, said, context) : null;
  const hasNothing = dialogue.cart.items.length === 0 && dialogue.unclear.length === 0;
  const notFound = notesOn(result, dialogue, context);
  const hint = hasNothing && notFound.length > 0 ? [t("seeMenu")] : [];
  const isEmptied = hasNothing && before.cart.items.length > 0;
  const notes = [
    ...notFound,
    ...(isEmptied ? [t("nothingLeft")] : hint),
    ...(isSameAgain ? changedPrices(dialogue, context) : []),
  ];
  return proceed(dialogue, context, notes);
}
