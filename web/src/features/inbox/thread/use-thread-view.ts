import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { rowSize } from "./row-size.ts";
import type { ThreadRow } from "./thread-rows.ts";

/** Closer to the end than this counts as being there: new messages keep the newest one in sight. */
const endPx = 48;
/** Where a row that is jumped to comes to stand below the top. */
const fromTopPx = 72;
/** Room for what is said above the first row and below the last one. */
const topPx = 40;
const bottomPx = 14;

type Options = {
  log: RefObject<HTMLElement | null>;
  rows: ThreadRow[];
  /** Whether the last row is the newest of the thread: then what arrives while the end is in sight is followed. */
  live: boolean;
  /** Keys of rows that stay drawn. */
  held: readonly string[];
};

/**
 * Draws the rows in sight only, and keeps the thread where its reader is: at the end while they are there, else with the
 * row they look at in its place, whatever is added or grows above or below.
 */
export function useThreadView({ log, rows, live, held }: Options) {
  // A page that reaches the newest message is not followed: only what comes after it.
  const [follows, setFollows] = useState(false);
  useEffect(() => setFollows(live), [live]);
  const view = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => log.current,
    estimateSize: useCallback((index: number) => rowSize(rows[index]), [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      const kept = held.map((key) => rows.findIndex((row) => row.key === key));
      const added = kept.filter((index) => index !== -1 && !shown.includes(index));
      return added.length === 0 ? shown : [...shown, ...added].sort((a, b) => a - b);
    },
    overscan: 8,
    paddingStart: topPx,
    paddingEnd: bottomPx,
    scrollPaddingStart: fromTopPx,
    anchorTo: "end",
    followOnAppend: follows,
    scrollEndThreshold: endPx,
  });

  const wasAtEnd = useRef(true);
  const noteEnd = () => {
    wasAtEnd.current = view.isAtEnd(endPx);
  };
  // The composer grows, a keyboard comes up: who was at the end still is.
  useLayoutEffect(() => {
    if (log.current === null) return;
    const observer = new ResizeObserver(() => {
      if (wasAtEnd.current) view.scrollToEnd();
    });
    observer.observe(log.current);
    return () => observer.disconnect();
  }, [log, view]);

  return { view, noteEnd, atEnd: live && view.isAtEnd(endPx), toEnd: () => view.scrollToEnd() };
}
