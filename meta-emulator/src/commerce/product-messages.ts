import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject } from "../graph/params.ts";
import {
  type InteractiveCheck,
  readAction,
  readBody,
  readFooter,
  readHeader,
  readNamedAction,
  readOptionalBody,
  readParameters,
  refusePart,
} from "../interactive/parts.ts";
import { requireUnique, textWithin } from "../messaging/checks/limits.ts";
import { commerceSettingsOf, findCatalogOf } from "./products.ts";
import { findFirstProduct, keepSendable, noneFound, requireCatalog, requireProduct } from "./requested-products.ts";

const mostSections = 10;
/** In all sections together. */
const mostProducts = 30;
const longestSectionTitle = 24;

/** One product. */
export const checkProductMessage: InteractiveCheck = (interactive, context) => {
  refusePart(interactive, "header");
  const body = readOptionalBody(interactive);
  const footer = readFooter(interactive);
  const { catalog_id: catalogId, product_retailer_id: retailerId } = readAction(interactive);
  if (catalogId === undefined) throw missing("interactive['action']['catalog_id']");
  if (retailerId === undefined) throw missing("interactive['action']['product_retailer_id']");
  return { type: "product", body, footer, product: requireProduct(context, catalogId, retailerId) };
};

/** Up to 30 products in sections. Those the catalogue cannot give are left out, as long as one remains. */
export const checkProductList: InteractiveCheck = (interactive, context) => {
  const header = readHeader(interactive, context, ["text"]);
  if (header?.type !== "text") throw missing("interactive['header']");
  const body = readBody(interactive);
  const footer = readFooter(interactive);
  const { catalog_id: catalogId, sections } = readAction(interactive);
  if (catalogId === undefined) throw missing("interactive['action']['catalog_id']");
  if (sections === undefined) throw missing("interactive['action']['sections']");
  if (!Array.isArray(sections)) throw wrongParameter("Param interactive['action']['sections'] must be an array.");
  if (sections.length < 1 || sections.length > mostSections) {
    throw invalid(`Invalid sections count. Min allowed sections: 1, Max allowed sections: ${mostSections}`);
  }
  const asked = sections.map((section, index) => readSection(section, index, sections.length > 1));
  const all = asked.flatMap(({ retailerIds }) => retailerIds.map((id) => ({ id })));
  if (all.length > mostProducts) throw invalid(`Total product count exceed max allowed count: ${mostProducts}`);
  requireUnique(all, "id", "Product retailer id");
  const catalog = requireCatalog(context, catalogId);
  const filled = asked.map(({ title, retailerIds }) => ({
    title,
    products: keepSendable(context, catalog, retailerIds),
  }));
  const kept = filled.filter(({ products }) => products.length > 0);
  if (kept.length === 0) throw noneFound();
  return { type: "product_list", header: header.text, body, footer, sections: kept };
};

function readSection(section: unknown, index: number, titleRequired: boolean) {
  const path = `interactive['action']['sections'][${index}]`;
  if (!isObject(section)) throw wrongParameter(`Param ${path} must be a JSON object.`);
  const { title, product_items: items } = section;
  if (titleRequired && (title === undefined || title === "")) throw missing(`${path}['title']`);
  if (items === undefined) throw missing(`${path}['product_items']`);
  if (!Array.isArray(items) || items.length === 0) {
    throw invalid(`Section ${index + 1} must have at least one product.`);
  }
  const retailerIds = items.map((item, place) => {
    const retailerId = isObject(item) ? item.product_retailer_id : undefined;
    if (typeof retailerId !== "string") throw missing(`${path}['product_items'][${place}]['product_retailer_id']`);
    return retailerId;
  });
  const named = title === undefined || title === "" ? null : textWithin(title, "Section title", longestSectionTitle);
  return { title: named, retailerIds };
}

/** "View catalog" under a product's picture: the one that is named, else the first that can be shown. */
export const checkCatalogMessage: InteractiveCheck = (interactive, context) => {
  refusePart(interactive, "header");
  const body = readBody(interactive);
  const footer = readFooter(interactive);
  const action = readNamedAction(interactive, "catalog_message");
  const { world } = context.sim;
  const catalog = findCatalogOf(world, context.number.wabaId);
  if (!catalog) throw noneFound();
  if (!commerceSettingsOf(world, context.number.id).isCatalogVisible) {
    throw invalid("The catalog is not enabled in the WhatsApp Commerce Settings of this phone number.");
  }
  const named = action.parameters === undefined ? undefined : readParameters(action).thumbnail_product_retailer_id;
  const thumbnail =
    named === undefined ? findFirstProduct(context, catalog.id) : requireProduct(context, catalog.id, named);
  if (!thumbnail) throw noneFound();
  const header = { type: "product" as const, product: thumbnail };
  return {
    type: "action",
    header,
    body,
    footer,
    button: { kind: "catalog", text: "", catalogId: catalog.id },
  };
};
