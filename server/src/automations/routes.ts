import { Id } from "@croozer/contracts/basics";
import { type Cart as CartShown, CartView } from "@croozer/contracts/conversations";
import { z } from "zod";
import { getBusiness, listDeliveryAreas } from "../businesses/businesses.ts";
import { getMenu } from "../catalogue/catalogue.ts";
import { getConversation } from "../conversations/conversations.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { requestedInstant } from "./dialogue/requested-time.ts";
import { findDialogue } from "./dialogue-store.ts";
import { quoteCart } from "./quote-cart.ts";
import { textRoutes } from "./texts/text-routes.ts";
import { readTexts } from "./texts/text-store.ts";

export function automationRoutes(http: Http): void {
  textRoutes(http);
  tenantRoute(http, {
    method: "GET",
    url: "/api/conversations/:id/cart",
    summary: "What the order bot is putting together in a conversation",
    tag: "Conversations",
    access: "conversation.read",
    params: z.object({ id: Id }),
    answer: CartView,
    handle: async (tx, { params }) => ({ cart: await viewCart(tx, params.id) }),
  });
}

async function viewCart(tx: Tx, conversationId: string): Promise<CartShown | null> {
  await getConversation(tx, conversationId);
  const dialogue = await findDialogue(tx, conversationId);
  if (!dialogue || dialogue.cart.items.length === 0) return null;
  const { settings } = await getBusiness(tx);
  const { cart, asking } = dialogue;
  const terms = {
    ...{ menu: await getMenu(tx), settings, texts: await readTexts(tx) },
    ...{ areas: await listDeliveryAreas(tx), now: tx.now() },
  };
  const quote = quoteCart(terms, cart, settings.language);
  return {
    lines: quote.lines,
    fulfilment: cart.fulfilment,
    address: cart.address,
    paymentMethod: cart.paymentMethod,
    requestedFor: requestedInstant(cart, tx.now(), settings.timeZone)?.toISOString() ?? null,
    deliveryFeeMinor: quote.deliveryFeeMinor,
    totalMinor: quote.totalMinor,
    asking: asking?.kind ?? null,
  };
}
