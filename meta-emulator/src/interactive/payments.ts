import { GraphError, invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import { textWithin } from "../messaging/checks/limits.ts";
import type { Bill, ChatContent, OrderLine } from "../phone-api.ts";
import { countryOf } from "../world/phone-digits.ts";
import type { PhoneNumber } from "../world/types.ts";
import { type InteractiveCheck, readBody, readFooter, readHeader, readNamedAction, readParameters } from "./parts.ts";

/** Where WhatsApp takes payments, and in what. */
const currencies: Record<string, string> = { IN: "INR", BR: "BRL", SG: "SGD" };
/** Amounts are hundredths, and say so. */
const offset = 100;
const longestReference = 35;
const orderStatuses = ["pending", "processing", "partially_shipped", "shipped", "completed", "canceled"];

/** The bill of an order: "Review and pay". */
export const checkOrderDetails: InteractiveCheck = (interactive, context): ChatContent => {
  const currency = requireCountry(context.number);
  const header = readHeader(interactive, context, ["image", "video", "document"]);
  const body = readBody(interactive);
  const footer = readFooter(interactive);
  const parameters = readParameters(readNamedAction(interactive, "review_and_pay"));
  const path = "interactive['action']['parameters']";
  const referenceId = readReference(parameters);
  oneOf(parameters.type, ["digital-goods", "physical-goods"], `${path}['type']`);
  if (parameters.currency === undefined) throw missing(`${path}['currency']`);
  if (parameters.currency !== currency) throw invalid(`Currency must be ${currency}.`);
  const totalMinor = readAmount(parameters, "total_amount", path);
  const { order } = parameters;
  if (!isObject(order)) throw missing(`${path}['order']`);
  if (order.status !== "pending") throw invalid("Order status must be pending.");
  const lines = readLines(order, currency, `${path}['order']`);
  checkSum(order, lines, totalMinor, `${path}['order']`);
  const bill: Bill = { referenceId, status: "pending", totalMinor, currency, lines };
  return { type: "action", header, body, footer, button: { kind: "order", text: "", bill } };
};

/** What became of the order with this reference. */
export const checkOrderStatus: InteractiveCheck = (interactive, { number }): ChatContent => {
  requireCountry(number);
  const body = readBody(interactive);
  const footer = readFooter(interactive);
  const parameters = readParameters(readNamedAction(interactive, "review_order"));
  const referenceId = readReference(parameters);
  const { order } = parameters;
  if (!isObject(order)) throw missing("interactive['action']['parameters']['order']");
  const status = oneOf(order.status, orderStatuses, "interactive['action']['parameters']['order']['status']");
  if (order.description !== undefined) textWithin(order.description, "Order description", 120);
  const bill: Bill = { referenceId, status, totalMinor: null, currency: null, lines: [] };
  return { type: "action", header: null, body, footer, button: { kind: "order", text: "", bill } };
};

function requireCountry(number: PhoneNumber): string {
  const currency = currencies[countryOf(number.digits)];
  if (currency) return currency;
  const details = "Payment messages are only available for business phone numbers in India, Brazil and Singapore.";
  throw new GraphError({ code: 131009, details });
}

function readReference(parameters: Params): string {
  const reference = parameters.reference_id;
  if (reference === undefined) throw missing("interactive['action']['parameters']['reference_id']");
  if (typeof reference !== "string" || !/^[A-Za-z0-9_.-]+$/.test(reference) || reference.length > longestReference) {
    throw invalid(`reference_id has 1 to ${longestReference} letters, digits, underscores, dashes or dots.`);
  }
  return reference;
}

function oneOf(value: unknown, allowed: string[], path: string): string {
  if (value === undefined) throw missing(path);
  if (typeof value === "string" && allowed.includes(value)) return value;
  throw wrongParameter(`Param ${path} must be one of {${allowed.join(", ")}}`);
}

/** `{value, offset}` as minor units. */
function readAmount(owner: Params, name: string, path: string): number {
  const amount = owner[name];
  if (!isObject(amount) || amount.value === undefined) throw missing(`${path}['${name}']['value']`);
  if (amount.offset !== offset) throw invalid(`${path}['${name}']['offset'] must be ${offset}.`);
  if (!Number.isSafeInteger(amount.value) || Number(amount.value) < 0) {
    throw invalid(`${path}['${name}']['value'] must be a whole number.`);
  }
  return Number(amount.value);
}

function readLines(order: Params, currency: string, path: string): OrderLine[] {
  if (!Array.isArray(order.items)) throw missing(`${path}['items']`);
  if (order.items.length === 0) throw invalid("Order must have at least one item.");
  return order.items.map((item: unknown, index) => {
    const place = `${path}['items'][${index}]`;
    if (!isObject(item)) throw wrongParameter(`Param ${place} must be a JSON object.`);
    const name = textWithin(item.name, "Item name", 60);
    if (!Number.isInteger(item.quantity) || Number(item.quantity) < 1)
      throw invalid(`${place}['quantity'] is at least 1.`);
    const priceMinor = readAmount(item, item.sale_amount === undefined ? "amount" : "sale_amount", place);
    const retailerId = typeof item.retailer_id === "string" ? item.retailer_id : name;
    return { retailerId, name, quantity: Number(item.quantity), priceMinor, currency };
  });
}

/** The subtotal is that of the items, and the total what comes out of it. */
function checkSum(order: Params, lines: OrderLine[], totalMinor: number, path: string): void {
  const subtotal = readAmount(order, "subtotal", path);
  const items = lines.reduce((sum, { priceMinor, quantity }) => sum + priceMinor * quantity, 0);
  if (subtotal !== items) throw invalid("Subtotal must be the sum of the items.");
  const optional = (name: string): number => (order[name] === undefined ? 0 : readAmount(order, name, path));
  const expected = subtotal + readAmount(order, "tax", path) + optional("shipping") - optional("discount");
  if (expected !== totalMinor) throw invalid("total_amount must be subtotal + tax + shipping - discount.");
}
