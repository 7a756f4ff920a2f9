/** The door of the catalogue. */
export { deleteCategory, saveCategory } from "./edit-category.ts";
export { deleteOptionGroup, saveOptionGroup } from "./edit-option-group.ts";
export { deleteProduct, patchProduct, saveProduct } from "./edit-product.ts";
export { getMenu, groupsOf, type Menu, type MenuOption, menuFor, menuOf } from "./menu.ts";
export { parserMenu } from "./parser-menu.ts";
export { setPicture, storePicture } from "./picture.ts";
export { readCatalogue as getCatalogue, readProduct as getProduct } from "./queries.ts";
export { returnStock, type StockPart, type StockTaken, takeStock } from "./stock.ts";
export { type Proposal, proposeSynonyms } from "./synonyms/propose.ts";
