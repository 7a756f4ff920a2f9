import { useCallback, useLayoutEffect, useRef } from "react";

/**
 * One function for as long as a component lives, which does what it was given last: so that parts of a long list are
 * drawn anew only when something of their own changes.
 */
export function useSteady<Args extends unknown[], Result>(act: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
