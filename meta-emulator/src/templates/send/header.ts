import { requireProduct } from "../../commerce/requested-products.ts";
import { invalid, missing } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";
import { resolveMedia } from "../../media/resolve.ts";
import type { CheckContext } from "../../messaging/checks/content-check.ts";
import type { Header } from "../../phone-api.ts";
import type { MediaFormat, TemplateHeader } from "../components/types.ts";
import type { Format } from "../components/variables.ts";
import { fillText, mismatch, requireCount } from "./texts.ts";

const longestText = 60;
/** A GIF is a short video without sound. */
const kinds = { IMAGE: "image", VIDEO: "video", DOCUMENT: "document", GIF: "video" } as const;

/** What stands above the body. */
export function fillHeader(
  header: TemplateHeader | null,
  parameters: Params[],
  format: Format,
  context: CheckContext,
): Header | null {
  if (!header) {
    requireCount("header", parameters.length, 0);
    return null;
  }
  if (header.format === "TEXT") {
    const text = fillText(header.text, parameters, { component: "header", format, longest: longestText });
    return { type: "text", text };
  }
  const [parameter = {}, ...more] = parameters;
  if (more.length > 0) requireCount("header", parameters.length, 1);
  const type = String(parameter.type ?? "").toLowerCase();
  if (type !== header.format.toLowerCase()) throw mismatch("header", header.format, type);
  const value = parameter[type];
  if (!isObject(value)) throw missing(`template['components']['header']['parameters'][0]['${type}']`);
  if (header.format === "LOCATION") return readLocation(value);
  if (header.format === "PRODUCT") return readProduct(value, context);
  return readMedia(header.format, type, value, context);
}

function readMedia(format: MediaFormat, type: string, value: Params, context: CheckContext): Header {
  const kind = kinds[format];
  const media = resolveMedia(context, value, kind, `template['components']['header']['parameters'][0]['${type}']`);
  return { type: kind, media };
}

function readLocation(value: Params): Header {
  const [latitude = Number.NaN, longitude = Number.NaN] = [value.latitude, value.longitude].map((coordinate) =>
    coordinate === undefined || coordinate === "" ? Number.NaN : Number(coordinate),
  );
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
    throw invalid("header: latitude and longitude of the location are not valid.");
  }
  const { name, address } = value;
  if (typeof name !== "string" || typeof address !== "string") {
    throw missing(`template['components']['header']['parameters'][0]['location']['${name ? "address" : "name"}']`);
  }
  return { type: "location", latitude, longitude, name, address };
}

function readProduct(
  { catalog_id: catalogId, product_retailer_id: retailerId }: Params,
  context: CheckContext,
): Header {
  const where = "template['components']['header']['parameters'][0]['product']";
  if (retailerId === undefined) throw missing(`${where}['product_retailer_id']`);
  if (catalogId === undefined) throw missing(`${where}['catalog_id']`);
  return { type: "product", product: requireProduct(context, catalogId, retailerId) };
}
