import type { BusinessSettings } from "@croozer/contracts/businesses";
import { getBusiness, nextOpening, openAt } from "../../businesses/businesses.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { RetryLater } from "../../platform/jobs/jobs.ts";
import type { Order } from "../order.ts";
import { lockOrder, readOrder } from "../queries.ts";

/** What is done about a new order that nobody answers, one after the other. */
export const escalationSteps = ["screens", "owner", "customer"] as const;
export type EscalationStep = (typeof escalationSteps)[number];
export type Escalation = { orderId: string; step: EscalationStep };

const minuteMs = 60_000;
const plus = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * minuteMs);

const minutesOf = (settings: BusinessSettings): Record<EscalationStep, number | null> => ({
  screens: settings.ringScreensAfterMinutes,
  owner: settings.tellOwnerAfterMinutes,
  customer: settings.tellCustomerAfterMinutes,
});

/** Asks for each step at its time; whoever can tell people carries them out (`escalate_order`). */
export function awaitAnswer(tx: Tx, { id: orderId, placedAt }: Order, settings: BusinessSettings): void {
  for (const [step, minutes] of Object.entries(minutesOf(settings)))
    if (minutes !== null)
      tx.enqueue({
        task: "escalate_order",
        key: `${orderId} ${step}`,
        payload: { orderId, step },
        runAt: plus(placedAt, minutes),
      });
}

/**
 * The order, held, when a step is due for it: nobody has answered, and it was not done before. Null else. What was asked
 * for later waits for its answer while the business is open.
 * @throws RetryLater while it is closed
 */
export async function beginStep(tx: Tx, { orderId, step }: Escalation): Promise<Order | null> {
  const order = (await lockOrder(tx, orderId)) ? await readOrder(tx, orderId) : null;
  const { settings } = await getBusiness(tx);
  const minutes = minutesOf(settings)[step];
  if (order?.status !== "pending" || minutes === null) return null;
  const now = tx.now();
  if (order.requestedFor !== null && !openAt(settings, now)) {
    const opensAt = nextOpening(settings, now);
    if (opensAt === null) return null;
    throw new RetryLater(plus(opensAt, minutes), "closed");
  }
  const rows = await tx.query(
    `insert into order_escalations (business_id, order_id, step, at) values ($1, $2, $3, $4)
     on conflict do nothing returning step`,
    [tx.businessId, orderId, step, now],
  );
  return rows.length > 0 ? order : null;
}

/** Whether a step was done for another order within so many minutes. */
export async function wasDoneLately(tx: Tx, { orderId, step }: Escalation, minutes: number): Promise<boolean> {
  const rows = await tx.query(
    "select 1 from order_escalations where business_id = $1 and step = $2 and at > $3 and order_id <> $4 limit 1",
    [tx.businessId, step, plus(tx.now(), -minutes), orderId],
  );
  return rows.length > 0;
}

/** How many wait for an answer, and for how many minutes the first does. */
export async function readUnanswered(tx: Tx): Promise<{ count: number; minutes: number }> {
  const [row] = await tx.query<{ count: number; first: Date | null }>(
    "select count(*)::int as count, min(placed_at) as first from orders where business_id = $1 and status = 'pending'",
    [tx.businessId],
  );
  const waitedMs = row?.first ? tx.now().getTime() - row.first.getTime() : 0;
  return { count: row?.count ?? 0, minutes: Math.floor(waitedMs / minuteMs) };
}
