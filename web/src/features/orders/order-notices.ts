import { type Board, BoardPart, type OrderSummary } from "@croozer/contracts/orders";
import { findCurrentBusinessId } from "../../lib/current-business.ts";
import { get } from "../../lib/http.ts";
import { inBatches } from "../../lib/one-at-a-time.ts";
import { keyOf, queryClient } from "../../lib/query.ts";
import { refetchChanged } from "../../lib/refetch.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { boardQuery } from "./orders-queries.ts";

/** Hardly any between two looks at the board's changes, each for what changed during the one before: a kitchen waits for nothing. */
const restMs = 40;
/** And no longer where the server is slow: what draws a change takes less than fetching it. */
const restShare = 0.5;
/** More changes than this at once (everything bumped after a rush) are fetched as the whole board. */
const mostAtOnce = 100;

/**
 * Keeps every order on the screen as new as the server's. The board is on a wall while orders come and go all the time: of
 * it only the orders that notices name are fetched, everything else about orders whole and at its leisure.
 */
export function useOrderNotices(): void {
  const businessId = useBusinessId();
  useNotices(["order", "business"], (notice) => {
    if (notice.type === "business") {
      refetchChanged(keyOf(businessId, "orders"));
      return;
    }
    const known = queryClient.getQueryData(boardQuery(businessId).queryKey)?.orders.find(({ id }) => id === notice.id);
    if (known === undefined || known.version < notice.version || notice.made) refreshOnBoard(notice.id);
    for (const part of ["list", "one", "statistics", "customer"]) refetchChanged(keyOf(businessId, "orders", part));
  });
}

const refreshOnBoard = inBatches(
  async (ids) => {
    const businessId = findCurrentBusinessId();
    if (businessId === null) return;
    const { queryKey } = boardQuery(businessId);
    if (queryClient.getQueryData(queryKey) === undefined || ids.length > mostAtOnce) {
      await queryClient.invalidateQueries({ queryKey });
      return;
    }
    const query = new URLSearchParams({ ids: ids.join(",") });
    const { items } = await get(`/api/orders/board/changes?${query}`, BoardPart, { businessId });
    queryClient.setQueryData(queryKey, (board) => board && withChanges(board, ids, items));
    // A whole board that was being fetched meanwhile may be older than this.
    if (queryClient.isFetching({ queryKey, exact: true }) > 0) for (const id of ids) refreshOnBoard(id);
  },
  restMs,
  restShare,
);

/**
 * The board with what became of some of its orders; those not told of are no longer on it. The others keep their places:
 * the cache tells by place which are as they were, and each that it takes for another is drawn anew.
 */
export function withChanges(board: Board, ids: readonly string[], changed: readonly OrderSummary[]): Board {
  const asked = new Set(ids);
  const told = new Map(changed.map((order) => [order.id, order]));
  const orders = board.orders.flatMap((known) => {
    const present = told.get(known.id);
    told.delete(known.id);
    if (present !== undefined) return known.version > present.version ? known : present;
    return asked.has(known.id) ? [] : known;
  });
  return { ...board, orders: [...orders, ...told.values()] };
}
