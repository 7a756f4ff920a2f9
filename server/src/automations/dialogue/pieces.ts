import { answered } from "./answers.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { read } from "./reading.ts";
import { isThanks, isWholeWish, wantsToWait } from "./wishes.ts";

const endsOpen =
  /([,:;–-]|\.{2,}|…|(?<!\p{L})(and|with|plus|or|also|to|at|for|without|the|an?|of|ו|וגם|עם|או|גם|בלי|ועוד|עוד|של|את|ל|ב))\s*$/iu;
const onlyCounts = /^\s*\d{1,3}\s*$/;

/** The customer is in the middle of something: more will come in a moment. A greeting or a question is whole. */
export const looksUnfinished = (said: string, { asking }: Pick<Dialogue, "asking">): boolean =>
  endsOpen.test(said) || wantsToWait(said) || (asking === null && onlyCounts.test(said));

/** May be a line of an order of which others come in the same breath: neither an answer nor anything else that is whole. */
export function mayGoOn(said: string, dialogue: Dialogue, context: DialogueContext): boolean {
  if (isThanks(said) || isWholeWish(said) || said.endsWith("?") || answered(dialogue, said, context) !== null)
    return false;
  const { intent } = read(dialogue, said, context);
  return intent === "order" || intent === "modify" || intent === "other";
}
