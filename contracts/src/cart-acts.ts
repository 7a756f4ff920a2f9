import { z } from "zod";
import { Id, Instant } from "./basics.ts";
import { CartLine, HeardMessage } from "./conversations.ts";
import { Fulfilment } from "./orders.ts";

/** One line that would be added, changed or taken out. */
export const SuggestedChange = z.object({
  /** Names it when it is accepted. */
  key: z.string(),
  kind: z.enum(["add", "change", "remove"]),
  /** As it would be; of one that goes, as it is. */
  line: CartLine,
  /** Of a change, as it is. */
  before: CartLine.nullable(),
});
export type SuggestedChange = z.infer<typeof SuggestedChange>;

/** What the order parser makes of what the customer wrote while the bot was paused. Nothing of it is in the cart. */
export const CartSuggestion = z.object({
  /** Of the cart that it would change. */
  version: z.int(),
  /** The last message that was read for it. */
  upTo: Id,
  heard: z.array(HeardMessage),
  changes: z.array(SuggestedChange),
  unclear: z.array(z.object({ text: z.string(), candidateIds: z.array(Id) })),
  /** What was said besides; null is nothing. */
  terms: z.object({
    fulfilment: Fulfilment.nullable(),
    address: z.string().nullable(),
    requestedFor: Instant.nullable(),
    paymentMethod: z.string().nullable(),
    notes: z.string().nullable(),
  }),
});
export type CartSuggestion = z.infer<typeof CartSuggestion>;
/** `GET /api/conversations/:id/cart/suggestion`: null where there is nothing to suggest. */
export const CartSuggestionView = z.object({ suggestion: CartSuggestion.nullable() });

/** `POST …/cart/suggestion`: what is not taken is not suggested again. */
export const TakeSuggestion = z.object({
  version: z.int().min(0),
  upTo: Id,
  keys: z.array(z.string().max(80)).max(200),
  /** With what was said besides and what is unclear. */
  terms: z.boolean(),
});
export type TakeSuggestion = z.infer<typeof TakeSuggestion>;

/** `POST …/cart/place`: a member places the order as it stands. */
export const PlaceCart = z.object({
  version: z.int().min(0),
  /** Sends the customer what was ordered and its number. */
  tell: z.boolean(),
  /** Takes it although it is closed, not delivered to, below the minimum or at a time that is not possible. */
  overrule: z.boolean().default(false),
});
export const PlacedCart = z.object({ orderId: Id, shortNumber: z.int() });
