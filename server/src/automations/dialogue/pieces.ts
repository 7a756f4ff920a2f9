import type { Dialogue } from "./dialogue.ts";
import { wantsToOrder } from "./wishes.ts";

const endsOpen =
  /([,:;–-]|\.{2,}|…|(?<!\p{L})(and|with|plus|or|also|to|at|for|without|the|an?|of|ו|וגם|עם|או|גם|בלי|ועוד|עוד|של|את|ל|ב))\s*$/iu;
const onlyGreets =
  /^(hi+|hello|hey+|good (morning|evening|afternoon|day)|שלום|הי+|היי+|אהלן|בוקר טוב|ערב טוב|צהריים טובים)[\s!.,👋🙂]*$/iu;
const asksToWait =
  /^(wait|one (sec|second|moment)|hold on|(just )?a (sec|second|moment)|רגע|שניי?ה|דקה|חכו( רגע)?|עוד לא סיימתי)[\s!.,]*$/iu;
const onlyCounts = /^\s*\d{1,3}\s*$/;

/** The customer is in the middle of something: more will come in a moment. */
export const looksUnfinished = (said: string, { asking }: Pick<Dialogue, "asking">): boolean =>
  endsOpen.test(said) ||
  asksToWait.test(said.trim()) ||
  (asking === null && (onlyGreets.test(said.trim()) || onlyCounts.test(said) || wantsToOrder(said)));
