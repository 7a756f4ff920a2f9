import type { Permission } from "@croozer/contracts/permissions";
import type { FastifyRequest } from "fastify";
import { getBusiness } from "../businesses/businesses.ts";
import type { Tx } from "../platform/db/tx.ts";
import { spokenIn } from "../platform/http/spoken-in.ts";
import { permissionsIn } from "../platform/http/tenant.ts";
import { Refusal, refuse } from "../platform/refusal.ts";
import { readOrder } from "./queries.ts";
import { type Looking, summaryOf } from "./views.ts";

/** Who asks: dishes are named in the language of their screen, else in the business's. */
export async function lookingFor(tx: Tx, request: FastifyRequest): Promise<Looking> {
  const permissions = permissionsIn(request.caller, tx.businessId);
  const language = spokenIn(request) ?? (await getBusiness(tx)).settings.language;
  return { language, now: tx.now(), may: (permission) => permissions.has(permission) };
}

/**
 * What a part of a request needs beside the route's own permission.
 * @throws `auth.forbidden`
 */
export function demand(tx: Tx, request: FastifyRequest, permission: Permission): void {
  if (!permissionsIn(request.caller, tx.businessId).has(permission)) refuse("auth.forbidden", { permission });
}

/**
 * Acts on an order; who is refused because it is not what they saw, or not in the state for it, gets the present order
 * with its legal steps along.
 */
export async function withPresentOrder<T>(
  tx: Tx,
  request: FastifyRequest,
  id: string,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal) || !aboutState.has(error.code)) throw error;
    const order = summaryOf((await readOrder(tx, id)) ?? refuse("order.not_found"), await lookingFor(tx, request));
    const { nextStatuses, recallTo, nextPaymentSteps, status, version } = order;
    const details = typeof error.details === "object" ? error.details : {};
    return refuse(error.code, { ...details, status, version, nextStatuses, recallTo, nextPaymentSteps, order });
  }
}

const aboutState: ReadonlySet<string> = new Set<Refusal["code"]>([
  "order.changed_meanwhile",
  "order.illegal_transition",
  "order.line_gone",
  "order.not_recallable",
  "order.not_cancellable",
  "order.not_editable",
  "order.illegal_payment",
  "order.amount_not_possible",
]);
