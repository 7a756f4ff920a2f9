/** Words about things of a catalogue in messages. Part of the namespace `inbox`. */
export const messages = {
  en: {
    "product.about": "Asks about",
    "product.soldOut": "Sold out",
    "shop.product": "Product",
    "shop.products": "Products to choose from",
    "shop.catalogue": "The whole catalogue",
  },
  he: {
    "product.about": "שאלה על",
    "product.soldOut": "אזל",
    "shop.product": "מוצר",
    "shop.products": "מוצרים לבחירה",
    "shop.catalogue": "הקטלוג כולו",
  },
};
