import type { Board } from "@croozer/contracts/orders";
import { useMemo } from "react";
import { ageOf, isLater } from "../board-columns.ts";
import { useLostTune, useTuneForEach } from "./use-tunes.ts";

/** What the board says aloud beside new orders: late, time to start, and that it hears nothing any more. */
export function useBoardTunes(board: Board | undefined, now: number): void {
  const accepted = useMemo(
    () => board?.orders.filter(({ status }) => status === "confirmed" || status === "preparing"),
    [board],
  );
  const late = useMemo(
    () => accepted?.filter((order) => ageOf(order, now, board?.ageing) === "late").map(({ id }) => id),
    [accepted, now, board],
  );
  const due = useMemo(
    () =>
      accepted?.filter((order) => order.requestedFor !== null && !isLater(order, now, board?.lead)).map(({ id }) => id),
    [accepted, now, board],
  );
  useTuneForEach("overdue", late);
  useTuneForEach("due", due);
  useLostTune();
}
