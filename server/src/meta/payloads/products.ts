import type { ProductSection } from "@croozer/contracts/message-parts";
import { checkFrame, writeFrame } from "./frame.ts";
import { type GraphBody, given, interactive } from "./kind.ts";
import { count, required, unique, within } from "./limits.ts";

/** In all sections together. */
const mostProducts = 30;

export function checkSections(path: string, sections: readonly ProductSection[]): void {
  count(path, sections, 1, 10);
  sections.forEach(({ title, retailerIds }, index) => {
    if (title !== null || sections.length > 1) within(`${path}.${index}.title`, title ?? "", 24);
    count(`${path}.${index}.retailerIds`, retailerIds, 1, mostProducts);
    retailerIds.forEach((id, position) => {
      required(`${path}.${index}.retailerIds.${position}`, id);
    });
  });
  count(
    path,
    sections.flatMap(({ retailerIds }) => retailerIds),
    1,
    mostProducts,
  );
}

export const writeSections = (sections: readonly ProductSection[]): GraphBody[] =>
  sections.map(({ title, retailerIds }) =>
    given({ title, product_items: retailerIds.map((id) => ({ product_retailer_id: id })) }),
  );

export const product = interactive<"product">({
  check(content) {
    checkFrame(content);
    required("catalogueId", content.catalogueId);
    required("retailerId", content.retailerId);
  },
  write: (content) => ({
    type: "product",
    ...writeFrame(content),
    action: { catalog_id: content.catalogueId, product_retailer_id: content.retailerId },
  }),
});

export const productList = interactive<"product_list">({
  check({ catalogueId, header, body, footer, sections }) {
    within("header", header, 60);
    checkFrame({ body, footer });
    required("catalogueId", catalogueId);
    checkSections("sections", sections);
    const places = sections.flatMap(({ retailerIds }, index) =>
      retailerIds.map((id, position) => ({ id, field: `sections.${index}.retailerIds.${position}` })),
    );
    unique(
      places.map(({ id }) => id),
      (index) => places[index]?.field ?? "sections",
    );
  },
  write: ({ catalogueId, header, body, footer, sections }) => ({
    type: "product_list",
    ...writeFrame({ header: { type: "text", text: header }, body, footer }),
    action: { catalog_id: catalogueId, sections: writeSections(sections) },
  }),
});

export const catalogue = interactive<"catalogue">({
  check: (content) => checkFrame(content),
  write: (content) => ({
    type: "catalog_message",
    ...writeFrame(content),
    action: given({
      name: "catalog_message",
      parameters: content.thumbnailRetailerId && { thumbnail_product_retailer_id: content.thumbnailRetailerId },
    }),
  }),
});
