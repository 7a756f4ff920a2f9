import { createHash } from "node:crypto";
import { Slug } from "@croozer/contracts/businesses";
import {
  PlacedPublicOrder,
  PlacePublicOrder,
  PublicMenu,
  PublicQuote,
  QuotePublicOrder,
} from "@croozer/contracts/public-menu";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { findBusinessBySlug, getBusiness, possibleTimes } from "../businesses/businesses.ts";
import { quotedOrder } from "../orders/orders.ts";
import { afterDeadlock } from "../platform/db/after-deadlock.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { openRoute } from "../platform/http/route.ts";
import { spokenIn } from "../platform/http/spoken-in.ts";
import { refuse } from "../platform/refusal.ts";
import { checkOut } from "./checkout.ts";
import { publicMenu } from "./public-menu.ts";

const limit = (max: number) => ({ max, timeWindow: "1 minute", by: (request: FastifyRequest) => request.ip });
const open = { tag: "Public menu", access: "public", params: z.object({ slug: Slug }) } as const;
/** Fifty lines with every option come to less. */
const bodyLimit = 128 * 1024;

export function storefrontRoutes(http: Http): void {
  const { db } = http.platform;

  /** Runs in the business that the address leads to. @throws business.not_found */
  const inShop = async <T>(slug: string, request: FastifyRequest, act: (tx: Tx) => Promise<T>): Promise<T> => {
    const businessId = (await findBusinessBySlug(db, slug)) ?? refuse("business.not_found");
    const actor = { kind: "system", name: "public menu" } as const;
    return afterDeadlock(() =>
      db.inTx({ businessId, actor, requestId: request.id }, async (tx) => {
        if ((await getBusiness(tx)).status === "suspended") refuse("business.not_found");
        return act(tx);
      }),
    );
  };

  openRoute(http, {
    ...open,
    method: "GET",
    url: "/api/menu/:slug",
    summary: "What a business sells now, as everybody may see it; answered with an ETag, so that it travels once",
    answer: PublicMenu,
    rateLimit: limit(240),
    handle: async ({ params, request }, _caller, reply) => {
      const menu = await inShop(params.slug, request, publicMenu);
      const etag = `"${createHash("sha256").update(JSON.stringify(menu)).digest("base64url").slice(0, 27)}"`;
      // Sold out is known at once: it is asked for each time, and seldom sent.
      reply.header("cache-control", "no-cache").header("etag", etag);
      if (request.headers["if-none-match"] === etag) reply.status(304).send();
      return menu;
    },
  });
  openRoute(http, {
    ...open,
    method: "POST",
    url: "/api/menu/:slug/quote",
    summary: "What a cart would cost now, what is in its way, and when it may be asked for; nothing is kept",
    body: QuotePublicOrder,
    bodyLimit,
    answer: PublicQuote,
    rateLimit: limit(120),
    handle: ({ params, body, request }) =>
      inShop(params.slug, request, async (tx) => {
        const { settings } = await getBusiness(tx);
        const { day, ...cart } = body;
        const asked = { ...cart, discountMinor: 0, discountReason: null };
        const quote = await quotedOrder(tx, asked, spokenIn(request) ?? settings.language);
        const times = possibleTimes(settings, tx.now(), quote.minutes);
        const days = [...new Set(times.map(({ date }) => date))];
        const shown = day !== null && days.includes(day) ? day : days[0];
        return { ...quote, days, times: times.filter(({ date }) => date === shown).map(({ at }) => at.toISOString()) };
      }),
  });
  openRoute(http, {
    ...open,
    method: "POST",
    url: "/api/menu/:slug/orders",
    summary: "Place an order by the public menu; the same key places it once",
    body: PlacePublicOrder,
    bodyLimit,
    answer: PlacedPublicOrder,
    status: 201,
    rateLimit: limit(12),
    handle: ({ params, body, request }) => inShop(params.slug, request, (tx) => checkOut(tx, body)),
  });
}
