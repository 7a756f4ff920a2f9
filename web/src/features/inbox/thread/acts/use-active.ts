import { type FocusEvent, type PointerEvent, useRef, useState } from "react";

/**
 * Whether somebody is at a message: with the pointer, the keyboard, or in something that was opened from it. What can
 * be done with it is drawn only then, for there are many messages.
 */
export function useActive() {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  return {
    active: hovered || focused,
    handlers: {
      // A finger leaves as soon as it lifts: it focuses instead.
      onPointerEnter: (event: PointerEvent) => event.pointerType === "mouse" && setHovered(true),
      onPointerLeave: () => setHovered(false),
      onFocus: () => {
        clearTimeout(leaving.current);
        setFocused(true);
      },
      // Between the message and a button of its own nothing has the focus for a moment: were the buttons taken away then, a
      // finger would press what is gone.
      onBlur: (event: FocusEvent) => {
        if (document.activeElement !== event.target) leaving.current = setTimeout(() => setFocused(false));
      },
    },
  };
}
