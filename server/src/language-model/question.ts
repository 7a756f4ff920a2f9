import type { MenuIndex, ParsedItem, ParseResult } from "@croozer/order-parser";
import type { Menu } from "../catalogue/catalogue.ts";

/** One message that the order parser was not sure of, and what is known around it. Nothing says who wrote it. */
export type Question = {
  menu: Menu;
  index: MenuIndex;
  said: string;
  /** ISO 8601 with the business's offset. */
  now: string;
  cart: readonly ParsedItem[];
  /** What the customer was just asked, in English, for the model; null when nothing. */
  asked: string | null;
  /** How the parser read it. */
  parsed: ParseResult;
};
