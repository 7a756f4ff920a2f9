import type { ItemRequest } from "@croozer/contracts/orders";

export type Language = "he" | "en";

/** What is being put together. Everything a person said about it, nothing about prices: these come from the menu each time. */
export type Cart = {
  items: ItemRequest[];
  fulfilment: "delivery" | "pickup" | null;
  address: string | null;
  /** As the parser writes times: `20:00`, `tomorrow 12:30`, `+30m`, `asap`. */
  time: string | null;
  paymentMethod: "cash" | "card" | "bit" | null;
  notes: string | null;
};

/** A line whose product is not settled; what else was said of it waits for the answer. */
export type Unclear = { text: string; candidates: string[]; line: Omit<ItemRequest, "productId"> };

/** The one thing asked now. */
export type Asking =
  | ({ kind: "product" } & Unclear)
  | { kind: "option"; itemIndex: number; groupId: string }
  | { kind: "fulfilment" }
  | { kind: "address" }
  /** The hour: a day was named without one. */
  | { kind: "time" }
  | { kind: "confirm" }
  /** `corrected`: a member changed the cart; the customer says yes to it only after seeing it. */
  | { kind: "change"; corrected?: true };

/** The ordering conversation of one thread, kept between messages. */
export type Dialogue = {
  language: Language;
  cart: Cart;
  asking: Asking | null;
  /** Products the customer named that fit several; asked one after the other. */
  unclear: Unclear[];
  /** Goes into every button of the current prompt; a tap with another one is from an earlier prompt. */
  token: string;
  /** Messages in a row that made no sense. */
  misunderstood: number;
  /** The token that was confirmed last and what came of it, so that a second tap is answered kindly. */
  placed: { token: string; number: string } | null;
};

export const emptyCart = (): Cart => ({
  items: [],
  fulfilment: null,
  address: null,
  time: null,
  paymentMethod: null,
  notes: null,
});

export const newDialogue = (language: Language, token: string): Dialogue => ({
  language,
  cart: emptyCart(),
  asking: null,
  unclear: [],
  token,
  misunderstood: 0,
  placed: null,
});

/** A message of the customer, as far as the conversation cares. */
export type Incoming =
  | { kind: "text"; text: string }
  | { kind: "choice"; choiceId: string; title: string }
  | { kind: "location"; address: string }
  /** A picture, a voice note, …: nothing the bot can read. */
  | { kind: "other" };

/** What the conversation wants done besides answering. */
export type Effect =
  | { kind: "place_order"; token: string }
  | { kind: "cancel_order"; orderId: string }
  | { kind: "hand_over"; why: "asked" | "not_understood" | "question" };
