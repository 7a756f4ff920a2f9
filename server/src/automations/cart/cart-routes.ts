import { Id } from "@croozer/contracts/basics";
import { AskAboutCart, CartView, SaveCart } from "@croozer/contracts/conversations";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { spokenIn } from "../../platform/http/spoken-in.ts";
import { askAboutCart, saveCart } from "./save-cart.ts";
import { viewCart } from "./view-cart.ts";

export function cartRoutes(http: Http): void {
  const one = {
    url: "/api/conversations/:id/cart",
    tag: "Conversations",
    params: z.object({ id: Id }),
    answer: CartView,
  } as const;
  tenantRoute(http, {
    ...one,
    method: "GET",
    summary: "What is being put together in a conversation, and the words it was read from",
    access: "conversation.read",
    handle: (tx, { params, request }) => viewCart(tx, params.id, spokenIn(request)),
  });
  tenantRoute(http, {
    ...one,
    method: "PUT",
    summary: "Put the cart right; the bot goes on with it",
    access: "conversation.reply",
    body: SaveCart,
    handle: async (tx, { params, body, request }) => {
      await saveCart(tx, params.id, body, spokenIn(request));
      return viewCart(tx, params.id, spokenIn(request));
    },
  });
  tenantRoute(http, {
    ...one,
    method: "POST",
    url: "/api/conversations/:id/cart/ask",
    summary: "Show the cart to the customer and let the bot go on from there",
    access: "conversation.reply",
    body: AskAboutCart,
    handle: async (tx, { params, body, request }) => {
      await askAboutCart(tx, params.id, body.version, spokenIn(request));
      return viewCart(tx, params.id, spokenIn(request));
    },
  });
}
