import { call, type GraphTarget } from "./graph.ts";
import { asId, asObject, asObjects, asText, type Loose } from "./loose.ts";
import { readPrice } from "./product-price.ts";

export type MetaCatalogue = { id: string; name: string };
/** Something for sale as Meta has it. Availability stays as it writes it. */
export type MetaProduct = {
  retailerId: string;
  name: string;
  priceMinor: number | null;
  currency: string | null;
  availability: string | null;
  pictureUrl: string | null;
  sendable: boolean;
};

const fields =
  "id,retailer_id,name,price,sale_price,currency,availability,image_url,visibility,capability_to_review_status";
/** So that a paging that never ends ends: 5,000 products are more than a menu has. */
const mostPages = 20;
const perPage = "250";

/**
 * The catalogue of an account, which has one at most (§12, Commerce); null when none is connected.
 * @throws {GraphProblem} also when the token lacks `catalog_management`
 */
export async function findCatalogue(target: GraphTarget, wabaId: string, token: string): Promise<MetaCatalogue | null> {
  const answer = await call(target, { path: `${wabaId}/product_catalogs`, token, query: { fields: "id,name" } });
  const [first] = asObjects(answer.data);
  const id = asId(first?.id);
  return id === null ? null : { id, name: asText(first?.name) ?? id };
}

/** Everything in a catalogue, in Meta's order. @throws {GraphProblem} */
export async function listProducts(target: GraphTarget, catalogueId: string, token: string): Promise<MetaProduct[]> {
  const found = new Map<string, MetaProduct>();
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const query = { fields, limit: perPage, ...(after === null ? {} : { after }) };
    const answer = await call(target, { path: `${catalogueId}/products`, token, query });
    for (const one of asObjects(answer.data)) {
      const product = productOf(one);
      if (product !== null) found.set(product.retailerId, product);
    }
    const paging = asObject(answer.paging);
    after = asText(paging?.next) === null ? null : asText(asObject(paging?.cursors)?.after);
    if (after === null) break;
  }
  return [...found.values()];
}

/** What has no id of the business's cannot be named in a message. */
function productOf(one: Loose): MetaProduct | null {
  const retailerId = asId(one.retailer_id);
  if (retailerId === null) return null;
  const price = readPrice(asText(one.sale_price) ?? asText(one.price), asText(one.currency));
  return {
    retailerId,
    name: asText(one.name) ?? retailerId,
    ...{ priceMinor: price?.minor ?? null, currency: price?.currency ?? null },
    availability: asText(one.availability),
    pictureUrl: asText(one.image_url),
    sendable: isPublished(one) && isApproved(one),
  };
}

const isPublished = ({ visibility }: Loose): boolean => (asText(visibility) ?? "published") === "published";

/** `NO_REVIEW` never needed one. Where Meta says nothing of WhatsApp, sending it tells. */
function isApproved({ capability_to_review_status: reviews }: Loose): boolean {
  const review = asText(asObjects(reviews).find(({ key }) => key === "WHATSAPP")?.value);
  return review === null || review === "APPROVED" || review === "NO_REVIEW";
}
