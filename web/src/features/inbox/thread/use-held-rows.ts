import { type FocusEvent, type SyntheticEvent, useState } from "react";

/**
 * Rows that stay drawn wherever the thread is scrolled: the one that has the focus, also by a dialog it opened, and the
 * one that plays.
 */
export function useHeldRows() {
  const [focused, setFocused] = useState<string | null>(null);
  const [playing, setPlaying] = useState<string | null>(null);
  const keyOf = (event: SyntheticEvent<HTMLElement>) => event.currentTarget.dataset.rowKey ?? null;
  return {
    held: [focused, playing].filter((key) => key !== null),
    /** For each row. */
    handlers: {
      onFocus: (event: FocusEvent<HTMLElement>) => setFocused(keyOf(event)),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        // Another window has it: it comes back to the same element.
        if (document.activeElement !== event.target) setFocused(null);
      },
      onPlayCapture: (event: SyntheticEvent<HTMLElement>) => setPlaying(keyOf(event)),
      onPauseCapture: () => setPlaying(null),
    },
  };
}
