import type { HandedManyToCourier } from "@croozer/contracts/couriers";
import { errorCodes } from "@croozer/contracts/errors";
import type { OrderSummary } from "@croozer/contracts/orders";
import { ApiProblem } from "../../../../lib/http.ts";
import { type BulkOutcome, type BulkRequest, runBulk } from "./bulk-acts.ts";

/** Ready to be carried: these one courier can take together. */
export const isToBeCarried = ({ status, fulfilment }: OrderSummary): boolean =>
  status === "ready" && fulfilment === "delivery";

/** As many as the server takes at once. */
const atOnce = 50;

type Asking = {
  send: (request: BulkRequest) => Promise<unknown>;
  /** Sends deliveries on their way with the courier, who is told of all of them in one message. */
  give: (orders: readonly OrderSummary[]) => Promise<HandedManyToCourier>;
};
export type HandedOver = BulkOutcome & { given: HandedManyToCourier[] };

/** Hands over whatever of the orders is ready: deliveries to one courier together, what is fetched one by one. */
export async function handOverAll(
  orders: readonly OrderSummary[],
  { send, give }: Asking,
  onProgress: (over: number) => void = () => undefined,
): Promise<HandedOver> {
  const carried = orders.filter(isToBeCarried);
  const rest = orders.filter((order) => !isToBeCarried(order));
  const outcome: HandedOver = { done: 0, skipped: 0, failed: [], given: [] };
  for (let from = 0; from < carried.length; from += atOnce) {
    const some = carried.slice(from, from + atOnce);
    try {
      const answer = await give(some);
      outcome.given.push(answer);
      outcome.done += answer.done.length;
      for (const { id, code } of answer.failed) {
        const order = some.find((one) => one.id === id);
        if (order !== undefined) outcome.failed.push({ order, error: refusedWith(code) });
      }
    } catch (error) {
      outcome.failed.push(...some.map((order) => ({ order, error })));
    }
    onProgress(from + some.length);
  }
  const others = await runBulk(rest, { kind: "hand_over", courier: null }, send, (over) =>
    onProgress(carried.length + over),
  );
  return {
    done: outcome.done + others.done,
    skipped: others.skipped,
    failed: [...outcome.failed, ...others.failed],
    given: outcome.given,
  };
}

const refusedWith = (code: HandedManyToCourier["failed"][number]["code"]): ApiProblem =>
  new ApiProblem({ type: "", title: "", status: errorCodes[code].status, code, requestId: "" });
