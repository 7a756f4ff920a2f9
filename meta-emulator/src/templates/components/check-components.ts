import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import { missingField, tooLong, wrongTemplate } from "../problems.ts";
import type { TemplateCategory } from "../types.ts";
import { checkAuthentication } from "./check-authentication.ts";
import { checkButtons } from "./check-buttons.ts";
import { checkCarousel } from "./check-carousel.ts";
import { checkHeader } from "./check-header.ts";
import { checkBody, checkFooter } from "./check-texts.ts";
import type { ComponentRules } from "./rules.ts";
import { buttonsOf, findComponent, type TemplateComponent, type TemplateOffer } from "./types.ts";

const kinds = ["BODY", "BUTTONS", "CALL_PERMISSION_REQUEST", "CAROUSEL", "FOOTER", "HEADER", "LIMITED_TIME_OFFER"];
const longestBody = 1024;
const longestOfferBody = 600;
const longestOffer = 16;
/** Only in marketing templates. */
const marketingButtons = ["CATALOG", "COPY_CODE", "MPM", "SPM"];

/** The components of a template as Meta would store them. Throws what it answers about wrong ones. */
export function checkComponents(components: unknown, rules: ComponentRules): TemplateComponent[] {
  if (!Array.isArray(components)) throw wrongParameter("Param components must be an array.");
  const given = components.map((component, index) => readComponent(component, index));
  if (new Set(given.map(kindOf)).size < given.length) {
    throw wrongTemplate("Duplicate component", "A template has at most one component of a type.");
  }
  if (rules.category === "AUTHENTICATION") return checkAuthentication(given, rules.language);
  const hasOffer = given.some((each) => kindOf(each) === "LIMITED_TIME_OFFER");
  const checked = given.map((component) => checkComponent(component, rules, hasOffer));
  if (!findComponent(checked, "BODY")) throw missingField("BODY", "text");
  requireAllowed(checked, rules.category);
  return checked;
}

function readComponent(component: unknown, index: number): Params {
  if (!isObject(component)) throw wrongParameter(`Param components[${index}] must be a JSON object.`);
  if (!kinds.includes(kindOf(component))) {
    throw wrongParameter(`Param components[${index}]['type'] must be one of {${kinds.join(", ")}}`);
  }
  return component;
}

function kindOf(component: Params): string {
  return String(component.type ?? "").toUpperCase();
}

function checkComponent(component: Params, rules: ComponentRules, hasOffer: boolean): TemplateComponent {
  switch (kindOf(component)) {
    case "HEADER":
      return checkHeader(component, rules);
    case "BODY":
      return checkBody(component, rules, hasOffer ? longestOfferBody : longestBody);
    case "FOOTER":
      return checkFooter(component);
    case "BUTTONS":
      return checkButtons(component, rules);
    case "LIMITED_TIME_OFFER":
      return checkOffer(component);
    case "CAROUSEL":
      return checkCarousel(component, rules);
    default:
      return { type: "CALL_PERMISSION_REQUEST" };
  }
}

function checkOffer({ limited_time_offer: offer }: Params): TemplateOffer {
  if (!isObject(offer) || typeof offer.text !== "string" || offer.text.trim() === "") {
    throw missingField("LIMITED_TIME_OFFER", "text");
  }
  if (lengthOf(offer.text) > longestOffer) throw tooLong("limited-time offer's text", longestOffer);
  const { has_expiration: expires = false } = offer;
  if (typeof expires !== "boolean") throw wrongParameter("Param has_expiration must be a boolean.");
  return { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: offer.text, has_expiration: expires } };
}

/** What does not go together. */
function requireAllowed(components: TemplateComponent[], category: TemplateCategory): void {
  const types = buttonsOf(components).map(({ type }) => type);
  const marketing = types.find((type) => marketingButtons.includes(type));
  if (marketing && category !== "MARKETING") {
    throw wrongTemplate("Button not allowed", `Buttons of type ${marketing} are for marketing templates.`);
  }
  const header = findComponent(components, "HEADER");
  if (header?.format === "PRODUCT" && !types.includes("SPM")) {
    throw wrongTemplate("Header not allowed", "A product header needs a button of type SPM.");
  }
  if (types.includes("SPM") && header?.format !== "PRODUCT") {
    throw wrongTemplate("Button not allowed", "A button of type SPM needs a product header.");
  }
  if (header?.format === "GIF" && category !== "MARKETING") {
    throw wrongTemplate("Header not allowed", "A GIF header is for marketing templates.");
  }
  if (findComponent(components, "CAROUSEL")) requireBareCarousel(components);
  if (findComponent(components, "LIMITED_TIME_OFFER")) requireOfferParts(components, category);
}

function requireBareCarousel(components: TemplateComponent[]): void {
  const foreign = components.find(({ type }) => type !== "BODY" && type !== "CAROUSEL");
  if (foreign) throw wrongTemplate("Carousel is incorrect", `A carousel template has no ${foreign.type} of its own.`);
}

function requireOfferParts(components: TemplateComponent[], category: TemplateCategory): void {
  const title = "Limited-time offer is incorrect";
  if (category !== "MARKETING") throw wrongTemplate(title, "Limited-time offers are for marketing templates.");
  if (findComponent(components, "FOOTER")) throw wrongTemplate(title, "A limited-time offer has no footer.");
  const format = findComponent(components, "HEADER")?.format ?? "IMAGE";
  if (format !== "IMAGE" && format !== "VIDEO") {
    throw wrongTemplate(title, "The header of a limited-time offer is an image or a video.");
  }
  if (!buttonsOf(components).some(({ type }) => type === "URL")) {
    throw wrongTemplate(title, "A limited-time offer needs a URL button.");
  }
}
