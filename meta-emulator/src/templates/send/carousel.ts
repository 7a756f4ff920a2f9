import { invalid, missing } from "../../graph/graph-error.ts";
import type { Params } from "../../graph/params.ts";
import type { CheckContext } from "../../messaging/checks/content-check.ts";
import type { CarouselCard } from "../../phone-api.ts";
import { buttonsOf, findComponent, type TemplateCarousel } from "../components/types.ts";
import type { Format } from "../components/variables.ts";
import { fillButtons } from "./buttons.ts";
import { fillHeader } from "./header.ts";
import { readSent } from "./sent.ts";
import { fillText, requireCount } from "./texts.ts";

const longestBody = 160;

/** Every card of the template with what the send gives for it. */
export function fillCarousel(
  carousel: TemplateCarousel | null,
  given: Params[] | null,
  format: Format,
  context: CheckContext,
): CarouselCard[] {
  if (!carousel) {
    if (given) requireCount("carousel", given.length, 0);
    return [];
  }
  if (!given) throw missing("template['components']['carousel']");
  requireCount("carousel", given.length, carousel.cards.length);
  return carousel.cards.map(({ components }, index) => {
    const card = given.find((each) => Number(each.card_index) === index);
    if (!card) throw invalid(`carousel: There is no card with card_index ${index}.`);
    const sent = readSent(card.components, `template['components']['carousel']['cards'][${index}]['components']`);
    const header = fillHeader(findComponent(components, "HEADER"), sent.header, format, context);
    const body = findComponent(components, "BODY");
    return {
      header,
      body: body ? fillText(body.text, sent.body, { component: "body", format, longest: longestBody }) : null,
      buttons: fillButtons(buttonsOf(components), sent.buttons, { context, header, idPrefix: `${index}:` }),
    };
  });
}
