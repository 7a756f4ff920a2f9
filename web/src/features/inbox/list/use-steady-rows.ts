import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { steadyOrder } from "./steady-order.ts";

type Row = { id: string };

/**
 * Rows in an order that does not move under the pointer, and that keeps its place when rows come in above what is
 * shown. `release` shows what is waiting.
 */
export function useSteadyRows<T extends Row>(items: T[], scroller: RefObject<HTMLElement | null>, rowHeight: number) {
  // By its own word: asking the page after each change would have it laid out at once.
  const scrolledPx = useRef(0);
  const [held, setHeld] = useState<string[] | null>(null);
  const { items: rows, waiting } = held === null ? { items, waiting: 0 } : steadyOrder(held, items);
  const shown = useRef<string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are these
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = rows.map((row) => row.id);
    const element = scroller.current;
    if (element === null || scrolledPx.current < rowHeight) return;
    // The first row in sight keeps its distance from the top; if it left, the next one that stayed.
    const first = Math.floor(scrolledPx.current / rowHeight);
    for (let index = first; index < before.length; index++) {
      const now = shown.current.indexOf(before[index] ?? "");
      if (now === -1) continue;
      if (now !== index) element.scrollTop += (now - index) * rowHeight;
      return;
    }
  }, [items, held]);

  return {
    rows,
    waiting,
    hold: () => setHeld((current) => current ?? items.map((item) => item.id)),
    release: () => setHeld(null),
    scrolled: () => {
      scrolledPx.current = scroller.current?.scrollTop ?? 0;
    },
  };
}
