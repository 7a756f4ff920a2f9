import type { ReactVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import type { ThreadRow } from "./thread-rows.ts";

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };
const isMessage = (row: ThreadRow | undefined) => row?.kind === "message" || row?.kind === "note";

/** Up and down lead from message to message, whether they are drawn or not; Tab then leads to what can be done with one. */
export function useWalk(
  log: RefObject<HTMLElement | null>,
  rows: ThreadRow[],
  view: ReactVirtualizer<HTMLElement, HTMLElement>,
) {
  const [wanted, setWanted] = useState<number | null>(null);
  const rowAt = (index: number) => log.current?.querySelector<HTMLElement>(`[data-index="${index}"] > [data-seq]`);

  useEffect(() => {
    if (wanted === null) return;
    const row = rowAt(wanted);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWanted(null);
  });
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const { target } = event;
    // What stands in a message may have its own use for the keys.
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement))
      return;
    if (target !== log.current && target.dataset.seq === undefined) return;
    const from = target === log.current ? undefined : target.closest<HTMLElement>("[data-index]")?.dataset.index;
    const shown = view.getVirtualItems().filter(({ start, end }) => isInSight(view, start, end));
    let index =
      from === undefined ? (step === -1 ? (shown.at(-1)?.index ?? 0) : (shown[0]?.index ?? 0)) : Number(from) + step;
    while (rows[index] !== undefined && !isMessage(rows[index])) index += step;
    event.preventDefault();
    if (rows[index] === undefined) return;
    view.scrollToIndex(index, { align: "auto" });
    setWanted(index);
  };
}

function isInSight(view: ReactVirtualizer<HTMLElement, HTMLElement>, start: number, end: number): boolean {
  const top = view.scrollOffset ?? 0;
  return end > top && start < top + (view.scrollRect?.height ?? 0);
}
