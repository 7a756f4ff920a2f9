import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useLate } from "../../lib/use-late.ts";

const load = async () => (await import("./Hint.tsx")).Hint;
/** The pointer rests on it for so long. */
const restMs = 400;

type Shown = { element: HTMLElement; label: string };
const hintAt = (target: EventTarget): Shown | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-hint]") : null;
  const label = element?.dataset.hint;
  return element === null || label === undefined ? null : { element, label };
};

type Hints = {
  /** For the element round them. */
  round: {
    onPointerOver: (event: PointerEvent) => void;
    onPointerLeave: () => void;
    onPointerDown: () => void;
    onFocus: (event: FocusEvent) => void;
    onBlur: () => void;
  };
  hint: ReactNode;
};

/**
 * Shows the `data-hint` of what the mouse rests on or the keyboard has reached, among the children of one element: one
 * tooltip for all of them, fetched when it is first needed.
 */
export function useHints(position: "right" | "bottom"): Hints {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const show = (next: Shown | null, afterMs: number) => {
    if (timer.current !== null) clearTimeout(timer.current);
    if (next === null || afterMs === 0) setShown(next);
    else timer.current = setTimeout(() => setShown(next), afterMs);
  };
  useEffect(() => () => (timer.current === null ? undefined : clearTimeout(timer.current)), []);
  const Hint = useLate(load, shown !== null);
  const hide = () => show(null, 0);
  return {
    round: {
      onPointerOver: ({ target, pointerType }) => {
        const next = pointerType === "mouse" ? hintAt(target) : null;
        if (next?.element !== shown?.element || next === null) show(next, shown === null ? restMs : 0);
      },
      onPointerLeave: hide,
      onPointerDown: hide,
      onFocus: ({ target }) => show(target.matches(":focus-visible") ? hintAt(target) : null, 0),
      onBlur: hide,
    },
    hint: shown !== null && Hint !== null && (
      <Hint key={shown.label} element={shown.element} label={shown.label} position={position} />
    ),
  };
}
