import { IntakePause, IntakePauses, PauseIntake } from "@croozer/contracts/intake";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { listPauses, openIntake, pauseIntake } from "./pauses.ts";

/** Whoever accepts orders may also stop them from coming: the one at the counter sees the queue, the owner is at home. */
export function intakePauseRoutes(http: Http): void {
  const tag = "Orders";
  const url = "/api/order-intake/:fulfilment";
  const params = IntakePause.pick({ fulfilment: true });
  const one = { tag, url, params, answer: IntakePauses, access: "order.advance" as const };
  tenantRoute(http, {
    tag,
    access: "order.read",
    method: "GET",
    url: "/api/order-intake",
    answer: IntakePauses,
    summary: "Ways of ordering that are paused",
    handle: async (tx) => ({ items: await listPauses(tx) }),
  });
  tenantRoute(http, {
    ...one,
    method: "PUT",
    summary: "Pause deliveries or pick-ups, for some minutes or until somebody opens them",
    body: PauseIntake,
    handle: async (tx, { params, body }) => ({ items: await pauseIntake(tx, params.fulfilment, body.minutes) }),
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Open deliveries or pick-ups again",
    handle: async (tx, { params }) => ({ items: await openIntake(tx, params.fulfilment) }),
  });
}
