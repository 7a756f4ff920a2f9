import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { scrollBehavior } from "../ui/scroll-behavior.ts";

/** Closer than this to the end, in px, a reader is following the chat. */
const followPx = 80;

/** Keeps a scrolled list at its end while its reader is there; else counts what came below. */
export function useStickToEnd(list: RefObject<HTMLElement | null>, count: number, ownCount: number) {
  const following = useRef(true);
  const before = useRef({ count, ownCount });
  const [missed, setMissed] = useState(0);
  const [away, setAway] = useState(false);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const added = count - before.current.count;
    const own = ownCount > before.current.ownCount;
    before.current = { count, ownCount };
    if (following.current || own) element.scrollTop = element.scrollHeight;
    else if (added > 0) setMissed((now) => now + added);
  }, [list, count, ownCount]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const scrolled = () => {
      following.current = element.scrollHeight - element.scrollTop - element.clientHeight < followPx;
      setAway(!following.current);
      if (following.current) setMissed(0);
    };
    // The keyboard, a sheet or a longer draft changes the room there is.
    const resized = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener("scroll", scrolled, { passive: true });
    resized.observe(element);
    for (const child of element.children) resized.observe(child);
    return () => {
      element.removeEventListener("scroll", scrolled);
      resized.disconnect();
    };
  }, [list]);

  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight, behavior: scrollBehavior() });
  return { away, missed, toEnd };
}
