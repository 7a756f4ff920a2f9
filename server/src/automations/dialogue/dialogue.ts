import type { Location } from "@croozer/contracts/addresses";
import type { AcceptedMethod } from "@croozer/contracts/businesses";
import type { HandoverReason } from "@croozer/contracts/conversations";
import type { ItemRequest } from "@croozer/contracts/orders";
import type { Missing } from "../../businesses/businesses.ts";
import type { OrderProblem } from "../../orders/orders.ts";

export type Language = "he" | "en";

/** What is being put together. Everything a person said about it, nothing about prices: these come from the menu each time. */
export type Cart = {
  items: ItemRequest[];
  fulfilment: "delivery" | "pickup" | null;
  address: string | null;
  /** A point that was shared instead of an address, or with it. */
  location: Location | null;
  /** As the parser writes times (`20:00`, `tomorrow 12:30`, `+30m`, `asap`), or an instant (`2026-03-10T18:00:00.000Z`). */
  time: string | null;
  /** When it was said: "tomorrow" and "in half an hour" count from then. */
  timeSaidAt: string | null;
  paymentMethod: AcceptedMethod | null;
  notes: string | null;
};

/** A line whose product is not settled; what else was said of it waits for the answer. */
export type Unclear = { text: string; candidates: string[]; line: Omit<ItemRequest, "productId"> };

/** Why it cannot be at the time that was asked for. */
export type TimeProblem = Extract<
  OrderProblem,
  { code: "order.closed" | "order.time_not_possible" | "order.intake_paused" }
>;

/** The one thing asked now. */
export type Asking =
  | ({ kind: "product" } & Unclear)
  | { kind: "option"; itemIndex: number; groupId: string }
  | { kind: "fulfilment" }
  /** `refused`: nothing is delivered to the one that was said. `missing`: what it does not say yet. */
  | { kind: "address"; refused?: boolean; missing?: Missing }
  /** The hour: a day was named without one, or what was asked for is not possible. */
  | { kind: "time"; problem?: TimeProblem }
  | { kind: "payment" }
  | { kind: "confirm" }
  /** `corrected`: a member changed the cart; the customer says yes to it only after seeing it. */
  | { kind: "change"; corrected?: true };

/** Something that can be tapped, or typed by its title or place in the list. */
export type Offered = { id: string; title: string };

/** The cart as a model read it out of a message, with what it quoted of each line. */
export type ModelReading = { messageId: string; lines: { item: ItemRequest; words: string | null }[] };

/** The ordering conversation of one thread, kept between messages. */
export type Dialogue = {
  language: Language;
  /** The customer asked for it by name: it stays, whatever they write in. */
  isLanguageChosen: boolean;
  cart: Cart;
  asking: Asking | null;
  /** Products the customer named that fit several; asked one after the other. */
  unclear: Unclear[];
  /** Goes into every button of the current prompt; a tap with another one is from an earlier prompt. */
  token: string;
  /** The choices of the current prompt, in its order. */
  offered: Offered[];
  /** Fingerprint of what the current prompt shows for confirmation. */
  agreed: string | null;
  /** The placed order that the cart would change. */
  amends: { orderId: string; order: number; version: number } | null;
  /** A very large cart was handed to a person already. */
  isLargeTold: boolean;
  /** What an address lacks was asked about already: a person looks at it, nobody is asked twice. */
  isAddressAsked: boolean;
  /** That it is closed now was told already. */
  isClosedTold: boolean;
  /** Messages that a language model read where the parser was unsure, oldest first. */
  readByModel: ModelReading[];
  /** When the message that was answered last came in. */
  heardAt: string | null;
  /** Messages in a row that made no sense. */
  misunderstood: number;
  /** Up to when a member settled what the customer wrote while the bot was paused. */
  settledAt: string | null;
  /** When a member placed what had been put together. */
  placedAt: string | null;
  /** The token that was confirmed last and what came of it, so that a second tap is answered kindly. */
  placed: { token: string; number: string } | null;
};

export const emptyCart = (): Cart => ({
  items: [],
  fulfilment: null,
  address: null,
  location: null,
  time: null,
  timeSaidAt: null,
  paymentMethod: null,
  notes: null,
});

export const newDialogue = (language: Language, token: string): Dialogue => ({
  language,
  isLanguageChosen: false,
  cart: emptyCart(),
  asking: null,
  unclear: [],
  token,
  offered: [],
  agreed: null,
  amends: null,
  isLargeTold: false,
  isAddressAsked: false,
  isClosedTold: false,
  readByModel: [],
  heardAt: null,
  misunderstood: 0,
  settledAt: null,
  placedAt: null,
  placed: null,
});

/** With everything about an order forgotten; the language and what was placed stay. */
export const withoutOrder = (dialogue: Dialogue): Dialogue => ({
  ...newDialogue(dialogue.language, dialogue.token),
  isLanguageChosen: dialogue.isLanguageChosen,
  placed: dialogue.placed,
  heardAt: dialogue.heardAt,
  settledAt: dialogue.settledAt,
  placedAt: dialogue.placedAt,
});

/** A message of the customer, as far as the conversation cares. */
export type Incoming =
  | { kind: "text"; text: string }
  | { kind: "choice"; choiceId: string; title: string }
  | { kind: "location"; address: string; location: Location }
  /** A cart put together in the catalogue. */
  | { kind: "cart"; lines: { retailerId: string; quantity: number }[]; text: string | null }
  /** A picture, a voice note, …: nothing the bot can read. */
  | { kind: "other" };

/** What the conversation wants done besides answering. */
export type Effect =
  | { kind: "place_order"; token: string; agreed: string }
  | { kind: "edit_order"; orderId: string; version: number; agreed: string }
  | { kind: "cancel_order"; orderId: string }
  | { kind: "hand_over"; why: HandoverReason };
