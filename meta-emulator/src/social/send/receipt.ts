import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";
import type { ChatContent } from "../../phone-api.ts";
import { listOf, shortText } from "./limits.ts";

const at = "message[attachment][payload]";
const mostElements = 100;
const longest = 1_000;

/** An order's receipt: what must be there, and the sums. */
export function checkReceipt(payload: Params): ChatContent {
  for (const name of ["recipient_name", "order_number", "currency", "payment_method"]) {
    shortText(payload[name], `${at}[${name}]`, longest);
  }
  const { summary, elements, address } = payload;
  if (!isObject(summary) || !isNumber(summary.total_cost)) {
    throw wrongParameter(`The parameter ${at}[summary][total_cost] is required.`);
  }
  if (elements !== undefined) listOf(elements, `${at}[elements]`, mostElements).forEach(checkElement);
  if (isObject(address)) {
    for (const name of ["street_1", "city", "postal_code", "state", "country"]) {
      shortText(address[name], `${at}[address][${name}]`, longest);
    }
  }
  return { type: "other", label: "receipt", raw: payload };
}

function checkElement(element: unknown, index: number): void {
  const where = `${at}[elements][${index}]`;
  if (!isObject(element)) throw wrongParameter(`Param ${where} must be an object.`);
  shortText(element.title, `${where}[title]`, longest);
  if (!isNumber(element.price)) throw wrongParameter(`The parameter ${where}[price] is required.`);
}

function isNumber(value: unknown): boolean {
  return (typeof value === "number" || (typeof value === "string" && value !== "")) && Number.isFinite(Number(value));
}
