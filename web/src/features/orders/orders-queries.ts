import { Board, OrderDetail, OrderSummary } from "@croozer/contracts/orders";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { ApiProblem, get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { type Ageing, usualAgeing } from "./board-columns.ts";

export const boardQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "board"),
    queryFn: ({ signal }) => get("/api/orders/board", Board, { signal, businessId }),
    // A board hangs on a wall: it must not trust that it heard every notice.
    refetchInterval: 60_000,
  });

/** When the business has its orders turn amber and red, as the board that is on the screen says. */
export const useAgeing = (): Ageing =>
  useQuery({ ...boardQuery(useBusinessId()), enabled: false, select: ({ ageing }) => ageing }).data ?? usualAgeing;

export const orderQuery = (businessId: string, orderId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "orders", "one", orderId),
    queryFn: ({ signal }) => get(`/api/orders/${orderId}`, OrderDetail, { signal, businessId }),
    // What becomes of a message is told to its conversation; the order it tells of stays as it is.
    refetchInterval: ({ state: { data } }) => (data?.timeline.some(isOnItsWay) ? 3_000 : false),
  });

const isOnItsWay = ({ notice }: OrderDetail["timeline"][number]): boolean => notice?.state === "waiting";

/** The order as it is by now, which a refusal for its state brings along. */
export function presentOrder(error: unknown): OrderSummary | null {
  const told = error instanceof ApiProblem ? Refused.safeParse(error.details) : null;
  return told?.data?.order ?? null;
}
const Refused = z.object({ order: OrderSummary });
