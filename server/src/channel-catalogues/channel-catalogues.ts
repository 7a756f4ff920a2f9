/** The door of what accounts sell from at Meta. */
export { refreshCatalogue } from "./learn-catalogue.ts";
export { lookAfterCatalogues } from "./look-after.ts";
export { productAtMeta } from "./product-at-meta.ts";
