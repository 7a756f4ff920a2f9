import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";
import { missingField, wrongTemplate } from "../problems.ts";
import { checkButtons } from "./check-buttons.ts";
import { checkHeader } from "./check-header.ts";
import { checkBody } from "./check-texts.ts";
import type { ComponentRules } from "./rules.ts";
import type { CardComponent, TemplateCarousel } from "./types.ts";

const fewestCards = 2;
const mostCards = 10;
const longestBody = 160;
const mostButtons = 2;
const cardButtons = ["QUICK_REPLY", "URL", "PHONE_NUMBER", "SPM"];

type Card = TemplateCarousel["cards"][number];

export function checkCarousel(component: Params, rules: ComponentRules): TemplateCarousel {
  const { cards } = component;
  if (!Array.isArray(cards)) throw missingField("CAROUSEL", "cards");
  if (cards.length < fewestCards || cards.length > mostCards) {
    throw wrongTemplate("Carousel is incorrect", `A carousel has ${fewestCards} to ${mostCards} cards.`);
  }
  const checked = cards.map((card) => checkCard(card, rules));
  const [first, ...others] = checked.map(shapeOf);
  if (others.some((shape) => shape !== first)) {
    throw wrongTemplate("Carousel is incorrect", "All cards of a carousel must have the same components and buttons.");
  }
  return { type: "CAROUSEL", cards: checked };
}

function checkCard(card: unknown, rules: ComponentRules): Card {
  if (!isObject(card) || !Array.isArray(card.components)) throw missingField("CAROUSEL", "components");
  const components = card.components.map((component): CardComponent => {
    if (!isObject(component)) throw wrongParameter("Param components['CAROUSEL']['cards'] must hold JSON objects.");
    const type = String(component.type ?? "").toUpperCase();
    if (type === "HEADER") return checkHeader(component, rules);
    if (type === "BODY") return checkBody(component, rules, longestBody);
    if (type === "BUTTONS") return checkButtons(component, rules);
    throw wrongTemplate("Carousel is incorrect", `A card has no component of type ${type}.`);
  });
  requireParts(components);
  return { components };
}

/** A picture, a video or a product on top, one or two buttons below. */
function requireParts(components: CardComponent[]): void {
  const header = components.find((each) => each.type === "HEADER");
  if (!header || !["IMAGE", "VIDEO", "PRODUCT"].includes(header.format)) {
    throw wrongTemplate("Carousel is incorrect", "A card begins with an image, a video or a product.");
  }
  const buttons = components.flatMap((each) => (each.type === "BUTTONS" ? each.buttons : []));
  if (buttons.length < 1 || buttons.length > mostButtons) {
    throw wrongTemplate("Carousel is incorrect", `A card has 1 to ${mostButtons} buttons.`);
  }
  const foreign = buttons.find(({ type }) => !cardButtons.includes(type));
  if (foreign) throw wrongTemplate("Carousel is incorrect", `A card has no button of type ${foreign.type}.`);
}

function shapeOf({ components }: Card): string {
  const parts = components.map((each) => {
    if (each.type === "HEADER") return each.format;
    return each.type === "BUTTONS" ? each.buttons.map(({ type }) => type).join("+") : each.type;
  });
  return parts.join();
}
