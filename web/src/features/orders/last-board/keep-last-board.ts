import type { Me } from "@croozer/contracts/auth";
import { findCurrentBusinessId } from "../../../lib/current-business.ts";
import { queryClient } from "../../../lib/query.ts";
import { meQuery, whenAway } from "../../../lib/session.ts";
import { boardQuery } from "../orders-queries.ts";
import { findLastBoard, forgetLastBoard, keepLastBoard as keep } from "./last-board.ts";

/** A full board is half a megabyte and may change every second. */
const restMs = 2_000;
let isDue = false;

/**
 * Keeps the board as it was last heard of, for a page that begins without a connection. Signing out, another member or
 * another business wipes it.
 */
export function keepLastBoard(): void {
  whenAway(restore);
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "updated" || query.state.status !== "success") return;
    const [first, ...rest] = query.queryKey;
    if (first === "me") void forgetOthers();
    else if (rest.length === 2 && rest[0] === "orders" && rest[1] === "board") keepSoon();
  });
}

async function forgetOthers(): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (me === undefined) return;
  const last = await findLastBoard(findCurrentBusinessId());
  if (last === null || last.me.user.id !== me?.user.id) await forgetLastBoard();
}

function keepSoon(): void {
  if (!isDue) setTimeout(keepPresent, restMs);
  isDue = true;
}

function keepPresent(): void {
  isDue = false;
  const businessId = findCurrentBusinessId();
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (businessId === null || !me) return;
  const { data: board, dataUpdatedAt: at = 0 } = queryClient.getQueryState(boardQuery(businessId).queryKey) ?? {};
  if (board !== undefined) void keep({ at, businessId, me, board });
}

/** Puts the board of whoever was here last before them. */
async function restore(): Promise<Me | null> {
  const last = await findLastBoard(findCurrentBusinessId());
  if (last === null) return null;
  const { queryKey } = boardQuery(last.businessId);
  if (queryClient.getQueryData(queryKey) === undefined)
    queryClient.setQueryData(queryKey, last.board, { updatedAt: last.at });
  return last.me;
}
