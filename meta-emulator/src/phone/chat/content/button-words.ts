import type { ChatButton } from "../../../phone-api.ts";
import type { ContentWords } from "./content-words.ts";

/** What a button says: what the business wrote on it, else the phone's own words for its kind. */
export function wordsOf(button: ChatButton, named: ContentWords): string {
  return button.text || ownWordsOf(button, named);
}

function ownWordsOf(button: ChatButton, named: ContentWords): string {
  switch (button.kind) {
    case "catalog":
      return named.viewCatalog;
    case "products":
      return named.viewItems;
    case "product":
      return named.viewProduct;
    case "copy_code":
      return named.copyOfferCode;
    case "contact_request":
      return named.shareNumber;
    case "order":
      return button.bill.totalMinor === null ? named.reviewOrder : named.reviewAndPay;
    case "flow":
      return named.openForm;
    case "call":
    case "phone":
      return named.callNow;
    case "reply":
    case "url":
      return named.open;
  }
}
