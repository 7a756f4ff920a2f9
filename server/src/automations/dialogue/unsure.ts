import { howSure, type ParseResult } from "@croozer/order-parser";
import type { Dialogue } from "./dialogue.ts";

/**
 * Whether somebody else had better read it too. A reading that is fairly sure is taken as it is: asking costs seconds, and what
 * the cart became is shown before anything is ordered. Whether it is a question, a thank-you, an end is told well enough; and where
 * all that is open is a choice between known things, the customer is asked rather than a model.
 */
export const isUnsure = (result: ParseResult, { asking }: Dialogue, said: string): boolean =>
  howSure(result.confidence) === "unsure" &&
  (result.intent === "order" || result.intent === "modify" || result.intent === "other") &&
  !isChoice(result) &&
  // An address is made of words that no menu has.
  asking?.kind !== "address" &&
  /\p{L}{2}/u.test(said);

const choices: readonly string[] = ["ambiguous_product", "ambiguous_option", "missing_option"];

const isChoice = ({ needsClarification, notUnderstood }: ParseResult): boolean =>
  needsClarification.length > 0 &&
  notUnderstood.length === 0 &&
  needsClarification.every(({ reason }) => choices.includes(reason));
