import { GraphError, invalid, wrongParameter } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";

export type SentButton = { subType: string; parameters: Params[] };
/** What a send gives for a template, sorted by the part it is for. */
export type Sent = {
  header: Params[];
  body: Params[];
  buttons: Map<number, SentButton>;
  offer: Params[];
  cards: Params[] | null;
};

const kinds = ["header", "body", "footer", "button", "limited_time_offer", "carousel", "order_status"];
const mostButtons = 10;

/** `template.components` of a message, or those of a card. */
export function readSent(components: unknown, where: string): Sent {
  const sent: Sent = { header: [], body: [], buttons: new Map(), offer: [], cards: null };
  if (components === undefined) return sent;
  if (!Array.isArray(components)) throw wrongParameter(`Param ${where} must be an array.`);
  components.forEach((component, index) => {
    if (!isObject(component)) throw wrongParameter(`Param ${where}[${index}] must be a JSON object.`);
    readComponent(component, sent, `${where}[${index}]`);
  });
  return sent;
}

function readComponent(component: Params, sent: Sent, where: string): void {
  const type = String(component.type ?? "").toLowerCase();
  if (!kinds.includes(type)) {
    throw wrongParameter(`Param ${where}['type'] must be one of {${kinds.join(", ").toUpperCase()}}`);
  }
  if (type === "header") sent.header = readParameters(component, where);
  if (type === "body") sent.body = readParameters(component, where);
  if (type === "limited_time_offer") sent.offer = readParameters(component, where);
  if (type === "carousel") sent.cards = readCards(component, where);
  if (type === "button") {
    const index = readIndex(component.index, where);
    if (sent.buttons.has(index)) throw invalid(`buttons: There are two components for the button at index ${index}.`);
    const subType = String(component.sub_type ?? "").toLowerCase();
    if (subType === "")
      throw new GraphError({ code: 131008, details: `The parameter ${where}['sub_type'] is required.` });
    sent.buttons.set(index, { subType, parameters: readParameters(component, where) });
  }
}

function readParameters({ parameters }: Params, where: string): Params[] {
  if (parameters === undefined) return [];
  if (!Array.isArray(parameters)) throw wrongParameter(`Param ${where}['parameters'] must be an array.`);
  return parameters.map((parameter, index) => {
    if (!isObject(parameter)) throw wrongParameter(`Param ${where}['parameters'][${index}] must be a JSON object.`);
    return parameter;
  });
}

function readCards({ cards }: Params, where: string): Params[] {
  if (!Array.isArray(cards)) throw wrongParameter(`Param ${where}['cards'] must be an array.`);
  return cards.map((card, index) => {
    if (!isObject(card)) throw wrongParameter(`Param ${where}['cards'][${index}] must be a JSON object.`);
    return card;
  });
}

/** Text or number, by place in the template. */
function readIndex(index: unknown, where: string): number {
  const number = typeof index === "string" && /^\d+$/.test(index) ? Number(index) : index;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 0 || number >= mostButtons) {
    throw invalid(`${where}['index'] must be between 0 and ${mostButtons - 1}.`);
  }
  return number;
}
