import { OrderChanged } from "@croozer/contracts/order-acts";
import { OrderDetail, type OrderSummary } from "@croozer/contracts/orders";
import { z } from "zod";
import { ApiProblem, isProblem, NetworkProblem, request } from "../../../lib/http.ts";
import { keyOf, queryClient } from "../../../lib/query.ts";
import { refetchChanged } from "../../../lib/refetch.ts";
import { withChanges } from "../order-notices.ts";
import { boardQuery, presentOrder } from "../orders-queries.ts";
import type { Outcome } from "./kept-taps.ts";
import { requestOf, type Tap } from "./tap.ts";

/** Wi-Fi that is gone answers nothing at all. */
const patienceMs = 8_000;

const Answer = z.union([OrderChanged.transform(({ order }) => order), OrderDetail]);

/** Sends a tap and puts the order that comes back on the board. */
export async function sendTap(
  businessId: string,
  tap: Tap,
  onRefused: (tap: Tap, error: unknown) => void,
): Promise<Outcome> {
  const { method, path, body } = requestOf(tap);
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const order = await request(method, path, Answer, { body, businessId, idempotencyKey: tap.key, signal });
    await putOnBoard(businessId, order);
    return { kind: "done", order };
  } catch (error) {
    if (isProblem(error, "auth.signed_out")) return { kind: "signed_out" };
    if (isWithoutAnswer(error)) return { kind: "no_answer" };
    const present = presentOrder(error);
    if (present !== null) await putOnBoard(businessId, present);
    onRefused(tap, error);
    refetchChanged(keyOf(businessId, "orders"));
    return { kind: "refused" };
  }
}

/** Somebody may answer later. An answer that is not understood does not get better by asking again. */
function isWithoutAnswer(error: unknown): boolean {
  if (error instanceof ApiProblem) return error.status >= 502 || error.status === 429;
  return error instanceof NetworkProblem || error instanceof DOMException;
}

async function putOnBoard(businessId: string, order: OrderSummary): Promise<void> {
  const { queryKey } = boardQuery(businessId);
  // A board that is on its way may be from before the tap.
  const isFetching = queryClient.isFetching({ queryKey, exact: true }) > 0;
  if (isFetching) await queryClient.cancelQueries({ queryKey, exact: true });
  queryClient.setQueryData(queryKey, (board) => board && withChanges(board, [order.id], [order]));
  if (isFetching) void queryClient.invalidateQueries({ queryKey, exact: true });
  refetchChanged(keyOf(businessId, "orders", "one"));
  // Those who show the board hear of it a moment later; until then the tap covers what was there before.
  await new Promise((resolve) => setTimeout(resolve, 0));
}
