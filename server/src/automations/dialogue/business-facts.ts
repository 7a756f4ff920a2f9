import { inLanguage } from "@croozer/contracts/basics";
import { matchArea } from "../../businesses/businesses.ts";
import { money } from "../../platform/text/money.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { hoursFact, hoursText } from "./hours-text.ts";
import { priceFact } from "./price-facts.ts";
import { methodTexts } from "./summary.ts";
import { proceed, say, type Turn } from "./turn.ts";

const word = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, "iu");
const asksHours = word(
  "[הבל]?שעות( ה?פתיחה| ה?פעילות)?|פתוח(ים|ה)?|סגור(ים|ה)?|פותחים|סוגרים|עד מתי|ממתי|open(ing)?( hours)?|hours|clos(e|ed|es|ing)",
);
const asksPayment = word(
  "איך (אפשר )?(ל?שלם|משלמים)|אמצעי תשלום|אפשר (לשלם|ב?מזומן|ב?אשראי|ב?ביט)|מקבלים (אשראי|מזומן|ביט|כרטיס)|pay(ment)?( methods?| options?)?|(take|accept) (cash|cards?|credit|bit)",
);
const asksDelivery = word(
  "[הב]?(משלוח|משלוחים)|דמי משלוח|מינימום( להזמנה)?|deliver(y|ies|ing)?|delivery (fee|cost|charge|area)s?|minimum( order)?|shipping",
);
/** "And tomorrow?" */
const asksDay =
  /^\s*(and |ו|what about |ו?מה עם )*(on )?(today|tomorrow|tonight|\p{L}+days?|היום|מחר|הערב|בערב|ב?שבת|ב?(יום )?(ראשון|שני|שלישי|רביעי|חמישי|שישי))\s*\?+\s*$/iu;
const asksWhere = word(
  "where are you( located| guys)?|where is (the|your) (shop|store|restaurant|place)|what('s| is) your address|איפה אתם( נמצאים)?|איפה (ה?חנות|ה?עסק|ה?מקום|ה?מסעדה)( נמצאת?)?|מה ה?כתובת שלכם|איפה אוספים",
);
/** While nothing is asked: under "at what time?" a day is an answer. */
export const asksForDay = (said: string): boolean => asksDay.test(said);
const asksFee =
  /משלוח.{0,15}(?<!\p{L})(ב?חינם|עולה|כמה)|כמה.{0,15}משלוח[\s?!.]*$|(delivery|shipping).{0,15}(?<!\p{L})(free|cost|much)|how much.{0,10}(delivery|shipping)/iu;
/** Said shortly: in a longer message it may come with an order. */
export const asksForFee = (said: string): boolean =>
  said.endsWith("?") && [...said].length <= 40 && asksFee.test(said) && !asksHowLong.test(said);
export const asksForPlace = (said: string): boolean => asksWhere.test(said);
const asksHowLong = word(
  "how long|how much time|how many minutes|כמה זמן|תוך כמה( זמן)?|when (will|would|can) (it|they|you) (arrive|be (here|ready|there))",
);
const toWhere = /(?:(?<!\p{L})to|משלוח(?:ים)? ל|מגיעים ל)\s*([\p{L}\p{N} '"-]+?)\s*[?!.]*$/iu;
/** Questions the business's own settings and menu answer. Null for others: they are a person's. */
export function answerQuestion(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const fact =
    priceFact(before, said, context) ??
    (asksForPlace(said) ? whereFact(before, context) : null) ??
    (asksHowLong.test(said) ? howLongFact(before, context) : null) ??
    (asksHours.test(said) ? hoursFact(before.language, context) : null) ??
    (asksForDay(said) ? hoursText(before.language, context) : null) ??
    (asksPayment.test(said) ? paymentFact(before, context) : null) ??
    (asksDelivery.test(said) ? deliveryFact(before, said, context) : null);
  if (fact === null) return null;
  // Back to what was being asked, so that the order does not stop at the question.
  if (before.asking !== null) return { ...proceed(before, context, [fact]), isFact: true };
  return { ...say({ ...before, misunderstood: 0 }, fact), isFact: true };
}

function paymentFact({ language }: Dialogue, { business, texts }: DialogueContext): string {
  const t = texts(language);
  const methods = business.settings.paymentMethods.map((method) => t(methodTexts[method]));
  return t("paymentFact", { methods: methods.join(", ") });
}

function whereFact({ language }: Dialogue, { business, texts }: DialogueContext): string | null {
  return business.address ? texts(language)("whereFact", { address: business.address }) : null;
}

/** From order to ready, and to the door of the farthest area. */
function howLongFact({ language, cart }: Dialogue, { business, areas, texts }: DialogueContext): string {
  const { preparationMinutes, deliveryEnabled } = business.settings;
  const ways = areas.filter(({ active }) => active).map(({ minutes }) => preparationMinutes + minutes);
  const isBrought = deliveryEnabled && cart.fulfilment !== "pickup" && ways.length > 0;
  const [least, most] = isBrought ? [Math.min(...ways), Math.max(...ways)] : [preparationMinutes, preparationMinutes];
  return texts(language)("howLongFact", { minutes: least === most ? least : `${least}–${most}` });
}

function deliveryFact({ language }: Dialogue, said: string, context: DialogueContext): string {
  const { business, texts } = context;
  const t = texts(language);
  const { deliveryEnabled, deliveryFeeMinor, minimumOrderMinor, currency } = business.settings;
  if (!deliveryEnabled) return t("onlyPickup");
  const amount = (minor: number) => money(minor, currency, language);
  const areas = context.areas.filter(({ active }) => active);
  if (areas.length > 0) {
    const asked = toWhere.exec(said)?.[1];
    const match = asked ? matchArea(context.areas, { address: asked }) : null;
    const lines = (match?.kind === "served" ? [match.area] : areas).map(({ name, feeMinor, minimumMinor }) =>
      t("areaFact", { area: inLanguage(name, language), fee: amount(feeMinor), minimum: amount(minimumMinor) }),
    );
    if (match?.kind === "served")
      return [t("servedFact", { area: inLanguage(match.area.name, language) }), ...lines].join("\n");
    const names = areas.map(({ name }) => inLanguage(name, language)).join(", ");
    return match?.kind === "not_served" && asked ? t("notServed", { address: asked, areas: names }) : lines.join("\n");
  }
  const fee = deliveryFeeMinor > 0 ? t("feeFact", { fee: amount(deliveryFeeMinor) }) : t("freeFact");
  return minimumOrderMinor === 0 ? fee : `${fee}\n${t("minimumFact", { minimum: amount(minimumOrderMinor) })}`;
}
