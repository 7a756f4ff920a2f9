import { findCatalogOf } from "../../commerce/products.ts";
import { findFirstProduct, keepSendable, noneFound, requireProduct } from "../../commerce/requested-products.ts";
import { openTemplateFlow } from "../../flows/served-flow.ts";
import { GraphError, invalid, missing } from "../../graph/graph-error.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import type { CheckContext } from "../../messaging/checks/content-check.ts";
import type { ChatButton, FlowCall, Header, Product, ProductSection } from "../../phone-api.ts";
import { defaultLabels } from "../components/check-buttons.ts";
import type { FlowButton, TemplateButton } from "../components/types.ts";
import { variablesOf } from "../components/variables.ts";
import type { Sent } from "./sent.ts";
import { mismatch, readText, requireCount } from "./texts.ts";

const longestCoupon = 20;
const longestPayload = 256;
const mostSections = 10;
const mostProducts = 30;
const longestSectionTitle = 24;

/** How `sub_type` names them; the button of a code is a URL button to who sends. */
const subTypes: Record<TemplateButton["type"], string> = {
  QUICK_REPLY: "quick_reply",
  URL: "url",
  PHONE_NUMBER: "phone_number",
  COPY_CODE: "copy_code",
  CATALOG: "catalog",
  MPM: "mpm",
  SPM: "spm",
  FLOW: "flow",
  VOICE_CALL: "voice_call",
  REQUEST_CONTACT_INFO: "request_contact_info",
  OTP: "url",
};

type Place = { context: CheckContext; header: Header | null; idPrefix: string };

/** The buttons with what a send gives for them, by their place. Quick replies have their place as id. */
export function fillButtons(buttons: TemplateButton[], sent: Sent["buttons"], place: Place): ChatButton[] {
  for (const [index, { subType }] of sent) {
    const button = buttons[index];
    if (!button) throw invalid(`buttons: There is no button at index ${index} in the template.`);
    if (subTypes[button.type] !== subType) {
      const details = `buttons: Button at index ${index} is of type ${subTypes[button.type]}, not ${subType}`;
      throw new GraphError({ code: 132018, details });
    }
  }
  return buttons.map((button, index) => fillButton(button, index, sent.get(index)?.parameters ?? [], place));
}

function fillButton(button: TemplateButton, index: number, parameters: Params[], place: Place): ChatButton {
  const text = ownWords(button);
  const { context, header, idPrefix } = place;
  switch (button.type) {
    case "QUICK_REPLY":
      checkPayload(parameters);
      return { kind: "reply", id: `${idPrefix}${index}`, text };
    case "URL":
      return { kind: "url", text, url: fillUrl(button.url, index, parameters) };
    case "PHONE_NUMBER":
      requireCount(`button ${index}`, parameters.length, 0);
      return { kind: "phone", text, phoneNumber: button.phone_number };
    case "COPY_CODE":
      return { kind: "copy_code", text, code: readCoupon(index, parameters) };
    case "OTP":
      return { kind: "copy_code", text, code: readText(requireParameter(index, "Url", parameters, "text")) };
    case "CATALOG":
      return { kind: "catalog", text, ...readCatalog(parameters, context) };
    case "MPM":
      return { kind: "products", text, ...readProducts(index, parameters, context) };
    case "SPM":
      if (header?.type !== "product") throw mismatch("header", "PRODUCT", "");
      return { kind: "product", text, product: header.product };
    case "FLOW":
      return { kind: "flow", text, flow: readFlow(button, parameters, context) };
    case "VOICE_CALL":
      return { kind: "call", text };
    case "REQUEST_CONTACT_INFO":
      return { kind: "contact_request", text };
  }
}

/** Nothing for a button that has the usual label: the phone says it in its language. */
function ownWords({ type, text }: TemplateButton): string {
  return Object.hasOwn(defaultLabels, type) && text === Reflect.get(defaultLabels, type) ? "" : text;
}

/** The one parameter a button cannot do without. */
function requireParameter(index: number, name: string, parameters: Params[], type: string): Params {
  const [parameter, ...more] = parameters;
  if (!parameter) {
    const details = `buttons: Button at index ${index} of type ${name} requires a parameter`;
    throw new GraphError({ code: 131008, details });
  }
  if (more.length > 0) requireCount(`button ${index}`, parameters.length, 1);
  const given = String(parameter.type ?? "").toLowerCase();
  if (given !== type) throw mismatch(`button ${index}`, type.toUpperCase(), given);
  return parameter;
}

function checkPayload(parameters: Params[]): void {
  const [parameter, ...more] = parameters;
  if (!parameter) return;
  if (more.length > 0) requireCount("button", parameters.length, 1);
  const { type, payload } = parameter;
  if (String(type).toLowerCase() !== "payload") throw mismatch("button", "PAYLOAD", String(type ?? ""));
  if (typeof payload !== "string" || payload === "") throw missing("template['components']['button']['payload']");
  if (lengthOf(payload) > longestPayload)
    throw invalid(`Button payload may have at most ${longestPayload} characters.`);
}

function fillUrl(url: string, index: number, parameters: Params[]): string {
  if (variablesOf(url).length === 0) {
    requireCount(`button ${index}`, parameters.length, 0);
    return url;
  }
  const suffix = readText(requireParameter(index, "Url", parameters, "text"));
  return url.replace(/\{\{.*\}\}$/, () => suffix);
}

function readCoupon(index: number, parameters: Params[]): string {
  const { coupon_code: code } = requireParameter(index, "CopyCode", parameters, "coupon_code");
  if (typeof code !== "string" || code === "") {
    throw new GraphError({ code: 131008, details: "Parameter of type coupon_code is missing coupon_code value" });
  }
  if (lengthOf(code) > longestCoupon) throw invalid(`A coupon code may have at most ${longestCoupon} characters.`);
  return code;
}

/** `action` of a parameter, empty without one. */
function readAction(parameters: Params[]): Params {
  const action = parameters[0]?.action;
  return isObject(action) ? action : {};
}

/** Under the product that is named, else under the first that can be shown. */
function readCatalog(parameters: Params[], context: CheckContext): { catalogId: string; thumbnail?: Product } {
  const catalog = findCatalogOf(context.sim.world, context.number.wabaId);
  if (!catalog) throw noneFound();
  const { thumbnail_product_retailer_id: named } = readAction(parameters);
  const thumbnail =
    named === undefined ? findFirstProduct(context, catalog.id) : requireProduct(context, catalog.id, named);
  return { catalogId: catalog.id, ...(thumbnail && { thumbnail }) };
}

function readProducts(
  index: number,
  parameters: Params[],
  context: CheckContext,
): { catalogId: string; sections: ProductSection[]; thumbnail: Product } {
  const action = readAction([requireParameter(index, "Mpm", parameters, "action")]);
  const { thumbnail_product_retailer_id: thumbnail, sections } = action;
  if (thumbnail === undefined) throw missing("action['thumbnail_product_retailer_id']");
  if (!Array.isArray(sections)) throw missing("action['sections']");
  if (sections.length < 1 || sections.length > mostSections) {
    throw invalid(`Invalid sections count. Min allowed sections: 1, Max allowed sections: ${mostSections}`);
  }
  const catalog = findCatalogOf(context.sim.world, context.number.wabaId);
  if (!catalog) throw noneFound();
  const product = requireProduct(context, catalog.id, thumbnail);
  const asked = sections.map((section) => readSection(section, sections.length > 1));
  if (asked.flatMap(({ retailerIds }) => retailerIds).length > mostProducts) {
    throw invalid(`Total product count exceed max allowed count: ${mostProducts}`);
  }
  const filled = asked
    .map(({ title, retailerIds }) => ({ title, products: keepSendable(context, catalog, retailerIds) }))
    .filter(({ products }) => products.length > 0);
  if (filled.length === 0) throw noneFound();
  return { catalogId: catalog.id, sections: filled, thumbnail: product };
}

function readSection(section: unknown, titleRequired: boolean): { title: string | null; retailerIds: string[] } {
  if (!isObject(section) || !Array.isArray(section.product_items)) throw missing("section['product_items']");
  const { title, product_items: items } = section;
  if (titleRequired && (typeof title !== "string" || title === "")) throw missing("section['title']");
  if (typeof title === "string" && lengthOf(title) > longestSectionTitle) {
    throw invalid(`Section title length invalid. Min length: 1, Max length: ${longestSectionTitle}`);
  }
  const retailerIds = items.map((item) => {
    if (!isObject(item) || typeof item.product_retailer_id !== "string") throw missing("product_retailer_id");
    return item.product_retailer_id;
  });
  return { title: typeof title === "string" && title !== "" ? title : null, retailerIds };
}

function readFlow(button: FlowButton, parameters: Params[], context: CheckContext): FlowCall {
  const { flow_token: token = "unused", flow_action_data: data } = readAction(parameters);
  if (typeof token !== "string") throw invalid("flow_token must be a string.");
  if (data !== undefined && !isObject(data)) throw invalid("flow_action_data must be a JSON object.");
  return openTemplateFlow(context, button, {
    flowId: button.flow_id ?? button.flow_name ?? "",
    flowToken: token,
    dataExchange: button.flow_action === "DATA_EXCHANGE",
    screen: button.navigate_screen ?? null,
    data: data ?? {},
  });
}
