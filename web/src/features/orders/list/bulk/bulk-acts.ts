import type { OrderSummary } from "@croozer/contracts/orders";
import { usualStep } from "../../board-columns.ts";
import { type Cancelling, isRefundable } from "../../decline/why.ts";

export type BulkAct =
  | { kind: "step" }
  | { kind: "pay" }
  /** What is ready leaves the house: to whoever fetches it, or with a courier; null: nobody says with whom. */
  | { kind: "hand_over"; courier: { id: string; name: string } | null }
  | { kind: "assign"; memberId: string | null }
  | { kind: "tag"; tag: string }
  | { kind: "cancel"; how: Cancelling };

/** One request of the API, as it does the act to one order. */
export type BulkRequest = { method: "POST" | "PATCH"; path: string; body: object };

/** Null where there is nothing to do: it has no next step, nothing is due, the tag is there. */
export function requestFor(order: OrderSummary, act: BulkAct): BulkRequest | null {
  const { version } = order;
  const post = (path: string, body: object): BulkRequest => ({
    method: "POST",
    path: `/api/orders/${order.id}/${path}`,
    body: { ...body, version },
  });
  switch (act.kind) {
    case "step": {
      const status = usualStep(order);
      return status === null ? null : post("status", { status });
    }
    case "hand_over": {
      const status = order.status === "ready" ? usualStep(order) : null;
      return status === null ? null : post("status", { status });
    }
    case "pay":
      return order.nextPaymentSteps.includes("pay") ? post("payments", {}) : null;
    case "assign":
      return (order.assignee?.memberId ?? null) === act.memberId ? null : post("assign", { memberId: act.memberId });
    case "tag":
      return order.tags.includes(act.tag)
        ? null
        : { method: "PATCH", path: `/api/orders/${order.id}`, body: { version, tags: [...order.tags, act.tag] } };
    case "cancel": {
      if (!order.nextStatuses.includes("cancelled")) return null;
      return post("cancel", { ...act.how, refund: act.how.refund && isRefundable(order) });
    }
  }
}

export type BulkFailure = { order: OrderSummary; error: unknown };
export type BulkOutcome = { done: number; skipped: number; failed: BulkFailure[] };

/** Requests at a time: many orders at once must not be in the way of who takes one. */
const lanes = 3;

/**
 * Does an act to each of some orders; one that is refused does not stop the others.
 * @param send asks the server; rejects with why it would not
 * @param onProgress how many are over
 */
export async function runBulk(
  orders: readonly OrderSummary[],
  act: BulkAct,
  send: (request: BulkRequest) => Promise<unknown>,
  onProgress: (over: number) => void = () => undefined,
): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { done: 0, skipped: 0, failed: [] };
  const waiting = [...orders];
  const lane = async () => {
    for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) {
      const request = requestFor(order, act);
      if (request === null) outcome.skipped += 1;
      else
        try {
          await send(request);
          outcome.done += 1;
        } catch (error) {
          outcome.failed.push({ order, error });
        }
      onProgress(outcome.done + outcome.skipped + outcome.failed.length);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcome;
}
