import { useEffect, useState } from "react";
import { useBusinessId } from "../../../lib/session.ts";
import type { Thread } from "./thread.ts";
import { loadMore } from "./thread-query.ts";

type Side = "older" | "newer";
type State = "idle" | "loading" | "failed";
/** Nearer to an edge of what is loaded than so many rows, the page beyond it is fetched. */
const fetchAheadRows = 15;

type Shown = {
  first: number;
  last: number;
  count: number;
  /** Not on the way to a row, which goes by its number. */
  settled: boolean;
};

/** Loads the pages before and after what is loaded as they come near. */
export function useMore(conversationId: string, thread: Thread, { first, last, count, settled }: Shown) {
  const businessId = useBusinessId();
  const [state, setState] = useState<Record<Side, State>>({ older: "idle", newer: "idle" });
  const load = async (side: Side) => {
    const become = (next: State) => setState((current) => ({ ...current, [side]: next }));
    become("loading");
    try {
      await loadMore(businessId, conversationId, side);
      become("idle");
    } catch {
      become("failed");
    }
  };
  const wantsOlder = settled && thread.hasOlder && state.older === "idle" && first < fetchAheadRows;
  const wantsNewer = settled && thread.hasNewer && state.newer === "idle" && last >= count - fetchAheadRows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is wanted, and again when more came
  useEffect(() => {
    if (wantsOlder) void load("older");
  }, [wantsOlder, thread.messages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(() => {
    if (wantsNewer) void load("newer");
  }, [wantsNewer, thread.messages]);
  return { state, load };
}
