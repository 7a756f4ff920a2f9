import { detectLanguage, isYes, type ParseResult } from "@croozer/order-parser";
import { located, otherHouse } from "./address-answer.ts";
import { amended } from "./amending.ts";
import { answered } from "./answers.ts";
import { answerQuestion, asksForDay, asksForFee } from "./business-facts.ts";
import { withNote } from "./cart-changes.ts";
import { cartSent } from "./catalogue-cart.ts";
import { asksAboutSafety, isAngry } from "./concerns.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue, Incoming, Language } from "./dialogue.ts";
import { showMenu, switchLanguage, tellStatus, thanked, welcomed } from "./facts.ts";
import { parsed } from "./free-text.ts";
import { namesItems, read, withRead } from "./reading.ts";
import { wantsSameAgain } from "./same-again.ts";
import { example } from "./summary.ts";
import { tapped } from "./taps.ts";
import { askChange, handOver, proceed, say, type Turn } from "./turn.ts";
import { isUnsure } from "./unsure.ts";
import * as wishes from "./wishes.ts";

/** One message of the customer: what the conversation becomes, what is answered, what is to be done. Pure. */
export function advance(before: Dialogue, incoming: Incoming, context: DialogueContext): Turn {
  switch (incoming.kind) {
    case "choice":
      return tapped(before, incoming.choiceId, context);
    case "location":
      if (before.cart.items.length === 0) return say(before, context.texts(before.language)("cannotRead"));
      return located(before, incoming, context);
    case "cart":
      return cartSent(before, incoming, context);
    case "other":
      return say(before, context.texts(before.language)("cannotRead"));
    case "text": {
      const said = incoming.text.trim();
      return heard({ ...before, language: languageOf(before, said) }, said, context);
    }
  }
}

/** The customer's, unless they asked for one: a single word in answer to something ("bit", "coke") changes nothing. */
function languageOf({ language, isLanguageChosen, asking }: Dialogue, said: string): Language {
  const words = said.match(/\p{L}{2,}/gu) ?? [];
  if (isLanguageChosen || words.length === 0 || (asking !== null && words.length === 1)) return language;
  return detectLanguage(said);
}

function heard(before: Dialogue, said: string, context: DialogueContext): Turn {
  const language = wishes.wantsLanguage(said);
  if (language !== null) return switchLanguage({ ...before, language, isLanguageChosen: true }, context);
  if (wishes.wantsPerson(said)) return handOver(withGuess(before, said, context), context, "asked");
  if (isAngry(said))
    return handOver(withGuess(before, said, context), context, "angry", context.texts(before.language)("angry"));
  if (asksAboutSafety(said))
    return handOver(withGuess(before, said, context), context, "allergy", context.texts(before.language)("allergy"));
  const short =
    wished(before, said, context) ??
    amended(before, said, context) ??
    otherHouse(before, said, context) ??
    answered(before, said, context) ??
    (wishes.isThanks(said) && !(before.asking && isYes(said)) ? thanked(before, context) : null);
  if (short !== null) return short;
  const result = context.reading ?? sameAgain(before, said, context) ?? read(before, said, context);
  const turn = parsed(before, said, result, context) ?? notUnderstood(before, said, context);
  return isUnsure(result, before, said) ? { ...turn, unsure: result } : turn;
}

/** Said in words that the parser does not know. */
function sameAgain(before: Dialogue, said: string, context: DialogueContext): ParseResult | null {
  if (!wantsSameAgain(said) || before.cart.items.length > 0 || context.lastOrder === null) return null;
  const result = read(before, said, context);
  return namesItems(result) ? result : read(before, "same as last time", context);
}

/** Wishes that are known by their words, whatever is being asked. */
function wished(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const hasCart = before.cart.items.length > 0;
  if (wishes.wantsToWait(said)) return { ...say(before, context.texts(before.language)("noHurry")), isFact: true };
  if (wishes.wantsTable(said)) return handOver(before, context, "question");
  if (asksForFee(said)) return answerQuestion(before, said, context);
  if (wishes.greets(said) && before.asking === null) return welcomed(before, context);
  if (wishes.saysDone(said) && before.asking !== null) return proceed(before, context);
  if (wishes.wantsChangeOfMoney(said) && hasCart) return proceed(withNote(before, said), context);
  if (before.asking === null && asksForDay(said)) return answerQuestion(before, said, context);
  if (wishes.wantsMenu(said)) return showMenu(before, context);
  if (wishes.wantsTotal(said) && hasCart) return { ...proceed(before, context), isFact: true };
  if (wishes.wantsChange(said) && hasCart) return askChange(before, context);
  if (wishes.wantsStatus(said) && context.openOrder && (!hasCart || before.amends)) return tellStatus(before, context);
  if (wishes.wantsToOrder(said) && before.asking === null) {
    const t = context.texts(before.language);
    return say({ ...before, misunderstood: 0 }, t("whatToOrder", { example: example(context, before.language) }));
  }
  return null;
}

/** With what the parser makes of the words in the cart: the person who takes over begins from there. */
function withGuess(before: Dialogue, said: string, context: DialogueContext): Dialogue {
  const result = read(before, said, context);
  if (result.intent !== "order" && result.intent !== "modify") return before;
  return withRead(before, result, context) ?? before;
}

/** Twice in a row is enough: a person takes it. */
function notUnderstood(before: Dialogue, said: string, context: DialogueContext): Turn {
  const misunderstood = before.misunderstood + 1;
  if (misunderstood >= 2) return handOver(withGuess(before, said, context), context, "not_understood");
  const t = context.texts(before.language);
  if (before.asking === null)
    return say({ ...before, misunderstood }, t("notUnderstood", { example: example(context, before.language) }));
  const again = proceed(before, context, [t("notUnderstoodAnswer")]);
  return { ...again, dialogue: { ...again.dialogue, misunderstood } };
}
