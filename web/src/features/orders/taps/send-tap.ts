import { OrderChanged } from "@croozer/contracts/order-acts";
import { type OrderDetail as Detail, OrderDetail } from "@croozer/contracts/orders";
import { z } from "zod";
import { ApiProblem, isProblem, request } from "../../../lib/http.ts";
import { keyOf, queryClient } from "../../../lib/query.ts";
import { refetchChanged } from "../../../lib/refetch.ts";
import { boardQuery, presentOrder, withOrder } from "../orders-queries.ts";
import type { Outcome } from "./kept-taps.ts";
import { requestOf, type Tap } from "./tap.ts";

/** Wi-Fi that is gone answers nothing at all. */
const patienceMs = 8_000;

const Answer = z.union([OrderChanged.transform(({ order }) => order), OrderDetail]);

/** Sends a tap and puts the order that comes back on the board. */
export async function sendTap(
  businessId: string,
  tap: Tap,
  onRefused: (tap: Tap, error: ApiProblem) => void,
): Promise<Outcome> {
  const { method, path, body } = requestOf(tap);
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const order = await request(method, path, Answer, { body, businessId, idempotencyKey: tap.key, signal });
    await putOnBoard(businessId, order);
    return { kind: "done", order };
  } catch (error) {
    if (isProblem(error, "auth.signed_out")) return { kind: "signed_out" };
    if (!(error instanceof ApiProblem) || error.status >= 502 || error.status === 429) return { kind: "no_answer" };
    const present = presentOrder(error);
    if (present !== null) await putOnBoard(businessId, present);
    onRefused(tap, error);
    refetchChanged(keyOf(businessId, "orders"));
    return { kind: "refused" };
  }
}

type Shown = Parameters<typeof withOrder>[1] | Detail;

async function putOnBoard(businessId: string, order: Shown): Promise<void> {
  const { queryKey } = boardQuery(businessId);
  // One that is on its way may be from before the tap.
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (board) => board && withOrder(board, order));
  refetchChanged(keyOf(businessId, "orders"));
  // Those who show the board hear of it a moment later; until then the tap covers what was there before.
  await new Promise((resolve) => setTimeout(resolve, 0));
}
