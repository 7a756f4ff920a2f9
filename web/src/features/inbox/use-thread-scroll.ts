import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Closer to the end than this counts as being there: new messages keep the newest one in sight. */
const endPx = 48;
/** Where the line of unread messages comes to stand below the top. */
const unreadFromTopPx = 72;

type Anchor = { key: string; offsetPx: number };

const rowsIn = (content: HTMLElement) => content.querySelectorAll<HTMLElement>(":scope > [data-row-key]");

/** The first row in sight and how far below the top of the log it begins. */
function anchorOf(log: HTMLElement, content: HTMLElement): Anchor | null {
  for (const row of rowsIn(content))
    if (row.offsetTop + row.offsetHeight > log.scrollTop)
      return { key: row.dataset.rowKey ?? "", offsetPx: row.offsetTop - log.scrollTop };
  return null;
}

/**
 * Keeps a thread where its reader is: at the end while they are there, else with the row they look at in its place when
 * something is added or grows above or below. Opens at the first unread message.
 */
export function useThreadScroll(
  log: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  { rows, ready, onMove }: { rows: unknown; ready: boolean; onMove: () => void },
) {
  const [atEnd, setAtEnd] = useState(true);
  const atEndNow = useRef(true);
  const anchor = useRef<Anchor | null>(null);
  const opened = useRef(false);

  const measured = useRef("");

  const note = useCallback(() => {
    if (log.current === null || content.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    measured.current = `${scrollHeight}:${clientHeight}`;
    atEndNow.current = scrollHeight - scrollTop - clientHeight < endPx;
    setAtEnd(atEndNow.current);
    anchor.current = atEndNow.current ? null : anchorOf(log.current, content.current);
  }, [log, content]);

  /** Scrolled. An event that tells of a size the observer has not seen yet is late news of our own scrolling. */
  const moved = useCallback(() => {
    if (log.current === null) return;
    const { scrollHeight, clientHeight } = log.current;
    if (measured.current === `${scrollHeight}:${clientHeight}`) note();
  }, [log, note]);

  const toEnd = useCallback(() => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }, [log]);

  const hold = useCallback(() => {
    if (log.current === null || content.current === null) return;
    if (atEndNow.current) return toEnd();
    const kept = anchor.current;
    if (kept === null) return;
    const row = [...rowsIn(content.current)].find((one) => one.dataset.rowKey === kept.key);
    if (row !== undefined) log.current.scrollTop = row.offsetTop - kept.offsetPx;
  }, [log, content, toEnd]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the rows changed
  useLayoutEffect(() => {
    if (opened.current) {
      hold();
    } else {
      toEnd();
      const line = content.current?.querySelector<HTMLElement>("[data-row-key='unread']");
      if (ready && line && log.current) log.current.scrollTop = line.offsetTop - unreadFromTopPx;
      opened.current = ready;
    }
    note();
    onMove();
  }, [rows, ready]);

  useEffect(() => {
    if (log.current === null || content.current === null) return;
    const observer = new ResizeObserver(() => {
      hold();
      note();
    });
    observer.observe(log.current);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, [log, content, hold, note]);

  return { atEnd, toEnd, moved };
}
