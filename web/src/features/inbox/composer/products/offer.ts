import type { CatalogueItem } from "@croozer/contracts/channel-catalogues";
import type { SendableContent } from "@croozer/contracts/message-content";
import type { ProductKind } from "../panel-store.ts";

/** Meta's limits (§5.3). */
export const most = { header: 60, body: 1024, footer: 60, sectionTitle: 24, products: 30, sections: 10 };

export type OfferSection = { id: number; title: string; items: readonly CatalogueItem[] };
/** Products being put together for a customer. Of one product alone, and of the catalogue's picture, the first counts. */
export type Offer = { header: string; body: string; footer: string; sections: readonly OfferSection[] };

export const emptyOffer = (header: string, body: string): Offer => ({
  ...{ header, body, footer: "", sections: [{ id: 1, title: "", items: [] }] },
});

export const itemsOf = ({ sections }: Offer): CatalogueItem[] => sections.flatMap(({ items }) => items);
export const has = (offer: Offer, retailerId: string): boolean =>
  itemsOf(offer).some((item) => item.retailerId === retailerId);

const withSections = (offer: Offer, change: (section: OfferSection, index: number) => OfferSection): Offer => ({
  ...offer,
  sections: offer.sections.map(change),
});

export const drop = (offer: Offer, retailerId: string): Offer =>
  withSections(offer, (section) => ({
    ...section,
    items: section.items.filter((item) => item.retailerId !== retailerId),
  }));

/** To the end of a section; a product stands in a message once. */
export const add = (offer: Offer, sectionId: number, item: CatalogueItem): Offer =>
  has(offer, item.retailerId) || itemsOf(offer).length >= most.products
    ? offer
    : withSections(offer, (section) =>
        section.id === sectionId ? { ...section, items: [...section.items, item] } : section,
      );

/** In the place of whatever was chosen; once more takes it away. */
export const choose = (offer: Offer, item: CatalogueItem): Offer =>
  withSections(offer, (section) => ({ ...section, items: has(offer, item.retailerId) ? [] : [item] }));

export function addSection(offer: Offer): Offer {
  const id = Math.max(0, ...offer.sections.map((section) => section.id)) + 1;
  return { ...offer, sections: [...offer.sections, { id, title: "", items: [] }] };
}

export const dropSection = (offer: Offer, id: number): Offer => ({
  ...offer,
  sections: offer.sections.filter((section) => section.id !== id),
});

export const nameSection = (offer: Offer, id: number, title: string): Offer =>
  withSections(offer, (section) => (section.id === id ? { ...section, title } : section));

/** One place up (-1) or down (1); at the edge of its section it goes into the next one. Unchanged where there is no place. */
export function move(offer: Offer, retailerId: string, by: -1 | 1): Offer {
  const at = offer.sections.findIndex(({ items }) => items.some((item) => item.retailerId === retailerId));
  const section = offer.sections[at];
  const place = section?.items.findIndex((item) => item.retailerId === retailerId) ?? -1;
  const item = section?.items[place];
  if (section === undefined || item === undefined) return offer;
  if (section.items[place + by] !== undefined) {
    const items = section.items.toSpliced(place, 1).toSpliced(place + by, 0, item);
    return withSections(offer, (one) => (one === section ? { ...one, items } : one));
  }
  if (offer.sections[at + by] === undefined) return offer;
  return withSections(drop(offer, retailerId), (one, index) => {
    if (index !== at + by) return one;
    return { ...one, items: by === 1 ? [item, ...one.items] : [...one.items, item] };
  });
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The message as far as it is put together; null while nothing of the kind's own is chosen. Empty sections are left out. */
export function contentOf(kind: ProductKind, offer: Offer, catalogueId: string): SendableContent | null {
  const [first] = itemsOf(offer);
  const [body, footer] = [offer.body.trim(), orNull(offer.footer)];
  switch (kind) {
    case "product":
      if (first === undefined) return null;
      return { type: "product", catalogueId, retailerId: first.retailerId, body: orNull(body), footer };
    case "products": {
      const sections = offer.sections
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => ({ title: orNull(title), retailerIds: items.map(({ retailerId }) => retailerId) }));
      if (sections.length === 0) return null;
      return { type: "product_list", catalogueId, header: offer.header.trim(), body, footer, sections };
    }
    case "catalogue":
      return { type: "catalogue", body, footer, thumbnailRetailerId: first?.retailerId ?? null };
  }
}

const fits = (text: string | null, longest: number): boolean => text === null || [...text].length <= longest;
const isSaid = (text: string, longest: number): boolean => text !== "" && fits(text, longest);

/** Whether Meta would take it. */
export function isSendable(content: SendableContent | null): boolean {
  switch (content?.type) {
    case "product":
      return fits(content.body, most.body) && fits(content.footer, most.footer);
    case "catalogue":
      return isSaid(content.body, most.body) && fits(content.footer, most.footer);
    case "product_list": {
      const { header, body, footer, sections } = content;
      const titled = sections.length === 1 || sections.every(({ title }) => title !== null);
      const titles = titled && sections.every(({ title }) => fits(title, most.sectionTitle));
      const count = sections.reduce((sum, { retailerIds }) => sum + retailerIds.length, 0);
      const few = count <= most.products && sections.length <= most.sections;
      return isSaid(header, most.header) && isSaid(body, most.body) && fits(footer, most.footer) && titles && few;
    }
    default:
      return false;
  }
}
