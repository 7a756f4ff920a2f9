import type { Location } from "@croozer/contracts/addresses";
import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { DeliveryArea } from "@croozer/contracts/delivery-areas";
import type { OrderStatus } from "@croozer/contracts/orders";
import type { MenuIndex, ParseResult } from "@croozer/order-parser";
import type { AreaMatch } from "../../businesses/businesses.ts";
import type { Menu } from "../../catalogue/catalogue.ts";
import type { OrderProblem } from "../../orders/orders.ts";
import type { Texts } from "../texts/texts.ts";
import type { Cart, Language } from "./dialogue.ts";

/** A priced cart, as the summary shows it. */
export type Quote = {
  lines: { name: string; quantity: number; options: string[]; subtotalMinor: number }[];
  deliveryFeeMinor: number;
  totalMinor: number;
  /** What it comes to without delivery. */
  goodsTotalMinor: number;
  /** Whose terms count at the address; null while none is known. */
  area: AreaMatch | null;
  /** What keeps it from being placed. */
  problems: OrderProblem[];
  /** Fingerprint of everything that is shown, prices and all. */
  agreement: string;
};

export type OpenOrder = {
  id: string;
  version: number;
  shortNumber: number;
  number: string;
  status: OrderStatus;
  cancellable: boolean;
  /** Its lines and terms may still be changed. */
  editable: boolean;
  /** What the customer writes now may be about it. */
  isRecent: boolean;
  promisedFor: Date | null;
  cart: Cart;
};

/** What was ordered last, with what it cost then. */
export type LastOrder = { items: Cart["items"]; prices: { productId: string | null; unitPriceMinor: number }[] };

/** What the conversation knows besides what was said. Everything passed in: the dialogue itself does no I/O. */
export type DialogueContext = {
  now: Date;
  business: { name: string; address: string | null; settings: BusinessSettings };
  /** What the business says. */
  texts: Texts;
  menu: Menu;
  index: MenuIndex;
  /** This message as a language model read it, already held against the menu: taken instead of the parser's. */
  reading?: ParseResult;
  quote: (cart: Cart, language: Language) => Quote;
  openOrder: OpenOrder | null;
  lastOrder: LastOrder | null;
  /** Where the customer had things sent, latest first. */
  addresses: { address: string; location: Location | null }[];
  /** Where the business delivers. */
  areas: readonly DeliveryArea[];
  /** Ways that take no orders now. */
  paused?: readonly ("delivery" | "pickup")[];
  /** What an order here usually comes to; null while there are too few. */
  usualTotalMinor: number | null;
  /** A fresh token for a new prompt. */
  newToken: () => string;
};
