import { inLanguage } from "@croozer/contracts/basics";
import type { Product } from "@croozer/contracts/catalogue";
import { parseOrder } from "@croozer/order-parser";
import { matchArea } from "../../businesses/businesses.ts";
import { localIso } from "../../platform/clock/zones.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue } from "./dialogue.ts";
import { hoursText } from "./hours-text.ts";
import { money } from "./money.ts";
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
const asksPrice = word(
  "כמה (עולה|עולים|זה עולה|עולות|יעלה)|מה ה?מחיר( של)?|מחיר|how much (is|are|for|does)( an?| the)?|price( of| for)?|cost( of)?|what does|costs?",
);
const asksWhether = word(
  "יש (לכם|אצלכם|היום)?|האם (יש|נשאר(ו)?)|נשאר(ו|ה)?|אפשר|do you (have|sell|carry|make)|have you got|is there|are there|got any|available|in stock|any",
);
const toWhere = /(?:(?<!\p{L})to|משלוח(?:ים)? ל|מגיעים ל)\s*([\p{L}\p{N} '"-]+?)\s*[?!.]*$/iu;
const filler = word(
  "האם|של|the|an?|is|are|does|do|you|today|now|היום|עכשיו|אצלכם|לכם|עדיין|still|left|please|בבקשה|היי|הי|שלום|hi|hello|hey",
);

/** Questions the business's own settings and menu answer. Null for others: they are a person's. */
export function answerQuestion(before: Dialogue, said: string, context: DialogueContext): Turn | null {
  const fact =
    productFact(before, said, context) ??
    (asksHours.test(said) ? hoursText(before.language, context) : null) ??
    (asksPayment.test(said) ? paymentFact(before, context) : null) ??
    (asksDelivery.test(said) ? deliveryFact(before, said, context) : null);
  if (fact === null) return null;
  // Back to what was being asked, so that the order does not stop at the question.
  if (before.asking !== null) return { ...proceed(before, context, [fact]), isFact: true };
  return { ...say({ ...before, misunderstood: 0 }, fact), isFact: true };
}

/** What a product costs and whether there is any. */
function productFact({ language }: Dialogue, said: string, context: DialogueContext): string | null {
  const isPrice = asksPrice.test(said);
  if (!isPrice && !asksWhether.test(said)) return null;
  const name = [asksPrice, asksWhether, filler, filler, filler]
    .reduce((left, words) => left.replace(words, " "), said)
    .replaceAll(/[?!.,]+/g, " ")
    .trim();
  if (name === "") return null;
  const { texts, business } = context;
  const t = texts(language);
  const products = productsIn(name, context);
  if (products.length === 0) return null;
  return products
    .slice(0, 10)
    .map((product) => {
      const named = inLanguage(product.name, language);
      if (!product.available) return t("soldOutFact", { product: named });
      return t("priceFact", { product: named, price: money(product.priceMinor, business.settings.currency, language) });
    })
    .join("\n");
}

function productsIn(name: string, { index, menu, now, business }: DialogueContext): Product[] {
  const { items, needsClarification } = parseOrder(index, name, { now: localIso(now, business.settings.timeZone) });
  const ids = new Set([
    ...items.map(({ product }) => product),
    ...needsClarification.flatMap((need) => (need.reason === "ambiguous_product" ? (need.candidates ?? []) : [])),
  ]);
  return [...ids].flatMap((id) => menu.product.get(id) ?? []);
}

function paymentFact({ language }: Dialogue, { business, texts }: DialogueContext): string {
  const t = texts(language);
  const methods = business.settings.paymentMethods.map((method) => t(methodTexts[method]));
  return t("paymentFact", { methods: methods.join(", ") });
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
