import { Id } from "@croozer/contracts/basics";
import { type Courier, CourierAct, CourierPage, CourierToken } from "@croozer/contracts/couriers";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { NoticeFor } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { openRoute } from "../platform/http/route.ts";
import { spokenIn } from "../platform/http/spoken-in.ts";
import { refuse } from "../platform/refusal.ts";
import { actAsCourier } from "./courier-act.ts";
import { courierPageOf } from "./courier-page.ts";
import { getCourier } from "./courier-rows.ts";
import { findLinkedCourier } from "./links.ts";

const byToken = z.object({ token: CourierToken });
const limit = (max: number) => ({ max, timeWindow: "1 minute", by: (request: FastifyRequest) => request.ip });
const open = { tag: "Couriers", access: "public", answer: CourierPage } as const;

/** The page of a courier, who has no account. */
export function courierLinkRoutes(http: Http, { noticeFor }: { noticeFor: NoticeFor }): void {
  const { db, clock } = http.platform;

  /** Acts as the courier, and answers with what they carry after it. @throws courier.link_expired */
  const asCourier = async (
    token: string,
    request: FastifyRequest,
    act: (tx: Tx, courier: Courier) => Promise<void>,
  ): Promise<CourierPage> => {
    const linked = (await findLinkedCourier(db, token, clock.now())) ?? refuse("courier.link_expired");
    const actor = { kind: "system", name: "courier page" } as const;
    return db.inTx({ businessId: linked.businessId, actor, requestId: request.id }, async (tx) => {
      const courier = await getCourier(tx, linked.courierId);
      if (!courier.active) refuse("courier.link_expired");
      tx.actFor({ kind: "courier", id: courier.id, name: courier.name });
      await act(tx, courier);
      return courierPageOf(tx, courier, { asked: spokenIn(request), expiresAt: linked.expiresAt });
    });
  };

  openRoute(http, {
    ...open,
    method: "GET",
    url: "/api/carry/:token",
    summary: "What a courier carries, by their link",
    params: byToken,
    rateLimit: limit(240),
    handle: ({ params, request }, _caller, reply) => {
      reply.header("cache-control", "no-store");
      return asCourier(params.token, request, async () => undefined);
    },
  });
  openRoute(http, {
    ...open,
    method: "POST",
    url: "/api/carry/:token/orders/:id",
    summary: "Say by a courier's link that an order of theirs was picked up, delivered, or could not be",
    params: byToken.extend({ id: Id }),
    body: CourierAct,
    rateLimit: limit(60),
    handle: ({ params: { token, id }, body, request }) =>
      asCourier(token, request, (tx, courier) =>
        actAsCourier(tx, { courierId: courier.id, orderId: id, act: body }, noticeFor),
      ),
  });
}
