import type { DialogueContext, Quote } from "./context.ts";
import type { Cart } from "./dialogue.ts";

/** More pieces than this, or this many times the usual amount, is for a person to look at. */
const largeTimesUsual = 10;

/** An order so large that a person should see it before it is promised. */
export function isVeryLarge(
  { items }: Cart,
  { totalMinor }: Quote,
  { menu, business, usualTotalMinor }: DialogueContext,
): boolean {
  const pieces = items.reduce(
    (sum, { productId, quantity }) => sum + (menu.product.get(productId)?.unit === "unit" ? quantity : 1),
    0,
  );
  if (pieces > business.settings.largeOrderUnits) return true;
  return usualTotalMinor !== null && totalMinor > largeTimesUsual * usualTotalMinor;
}

const around = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, "iu");

const angry = around(
  [
    "שערורי(יה|ה)|מזעזע|מזעזעת|נורא ואיום|גרועים?|חרא|זבל|מאוכזב(ת|ים)?|בושה|מתלונ(ן|נת)|תלונה|עצבני(ת)?|מגעיל|רמאים|גנבים|חוצפה|ביזיון|בזיון|נמאס( לי)?|על הפנים|לא מקובל|שירות גרוע",
    "terrible|horrible|awful|disgusting|worst|furious|angry|ridiculous|unacceptable|outrageous|pathetic|scam(mers)?|rip[- ]?off|complain(t|ing)?|disappointed|disgrace(ful)?|appalling|fed up|never again|useless|wtf|bullshit|shit|fuck(ing|ed)?",
  ].join("|"),
);
const allergic = around(
  "[הולבמש]?אלרגי(ה|ת|ים|ות)?|[הולבמש]?אלרגיה|צליאק(ית)?|רגישות ל\\p{L}+|allerg(y|ic|ies|en|ens)|coeliac|celiac|intoleran(t|ce)|anaphyla\\p{L}+|epipen",
);
/** Of these only a question is a worry: "gluten free pizza" may well be on the menu. */
const riskyIngredient = around(
  "[הולבמש]?(גלוטן|אגוזים|אגוז|בוטנים|שומשום|לקטוז|חלב|ביצים|סויה|דגים)|gluten|nuts?|peanuts?|sesame|lactose|dairy|eggs?|soya?|shellfish",
);
const asksContents = around(
  "יש ב(זה|ו|ה|תוך|\\p{L}+)|מכיל(ה|ים)?|האם|בלי חשש|נטול(ת)?|contains?|is there|are there|does (it|this|that|the \\p{L}+) have|safe|free of|made with",
);

/** Someone who is upset gets a person, not a prompt. */
export const isAngry = (said: string): boolean => angry.test(said);

/** Nobody's health rests on a program's reading of a menu. */
export const asksAboutSafety = (said: string): boolean =>
  allergic.test(said) || (riskyIngredient.test(said) && (asksContents.test(said) || said.includes("?")));
