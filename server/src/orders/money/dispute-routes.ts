import { type OpenDispute, OpenDisputes } from "@croozer/contracts/disputes";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";

export function disputeRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/orders/disputes",
    summary: "Payments that customers dispute at their bank, the first to be answered first",
    tag: "Payments",
    access: "order.refund",
    answer: OpenDisputes,
    handle: async (tx) => ({ items: await listOpenDisputes(tx) }),
  });
}

/** More than anybody answers; what is left out has more time. */
const shown = 50;

export async function listOpenDisputes(tx: Tx): Promise<OpenDispute[]> {
  const rows = await tx.query<Omit<OpenDispute, "answerBy"> & { answerBy: Date | null }>(
    `select p.id, o.id as "orderId", o.short_number as "shortNumber", o.currency, p.amount_minor as "amountMinor",
       p.dispute_status as status, p.dispute_reason as reason, p.answer_by as "answerBy"
     from orders o join order_payments p on p.business_id = $1 and p.order_id = o.id
     where o.business_id = $1 and o.dispute = 'open' and p.kind = 'dispute' and p.state = 'pending'
     order by p.answer_by nulls last, p.id limit ${shown}`,
    [tx.businessId],
  );
  return rows.map((row) => ({ ...row, answerBy: row.answerBy?.toISOString() ?? null }));
}
