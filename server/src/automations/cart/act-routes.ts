import { Id } from "@croozer/contracts/basics";
import { CartSuggestionView, PlaceCart, PlacedCart, TakeSuggestion } from "@croozer/contracts/cart-acts";
import { CartView } from "@croozer/contracts/conversations";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { spokenIn } from "../../platform/http/spoken-in.ts";
import { beginAnew } from "./begin-anew.ts";
import { placeCart } from "./place-cart.ts";
import { suggestCart, takeSuggestion } from "./suggest-cart.ts";
import { viewCart } from "./view-cart.ts";

/** What a member does with a cart besides changing it. */
export function cartActRoutes(http: Http): void {
  const one = { tag: "Conversations", params: z.object({ id: Id }) } as const;
  const suggestion = "/api/conversations/:id/cart/suggestion";
  tenantRoute(http, {
    ...one,
    method: "GET",
    url: suggestion,
    summary:
      "What the order parser makes of what the customer wrote while the bot was paused; nothing of it is in the cart",
    access: "conversation.read",
    answer: CartSuggestionView,
    handle: async (tx, { params, request }) => ({ suggestion: await suggestCart(tx, params.id, spokenIn(request)) }),
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: suggestion,
    summary: "Accept all, some or nothing of a suggestion; what is left out is not suggested again",
    access: "conversation.reply",
    body: TakeSuggestion,
    answer: CartView,
    handle: async (tx, { params, body, request }) => {
      await takeSuggestion(tx, params.id, body, spokenIn(request));
      return viewCart(tx, params.id, spokenIn(request));
    },
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/conversations/:id/cart/place",
    summary: "Place what was put together, and tell the customer if wished",
    access: "order.place",
    body: PlaceCart,
    answer: PlacedCart,
    status: 201,
    handle: (tx, { params, body, request }) => placeCart(tx, params.id, body, spokenIn(request)),
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/conversations/:id/automation/reset",
    summary: "Have the bot forget what was being put together and what it asked; it goes on or stays paused as it is",
    access: "conversation.reply",
    answer: CartView,
    handle: async (tx, { params, request }) => {
      await beginAnew(tx, params.id);
      return viewCart(tx, params.id, spokenIn(request));
    },
  });
}
