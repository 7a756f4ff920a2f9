import { type FocusEvent, type PointerEvent, useState } from "react";

/**
 * Whether somebody is at a message: with the pointer, the keyboard, or in something that was opened from it. What can
 * be done with it is drawn only then, for there are many messages.
 */
export function useActive() {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  return {
    active: hovered || focused,
    handlers: {
      // A finger leaves as soon as it lifts: it focuses instead.
      onPointerEnter: (event: PointerEvent) => event.pointerType === "mouse" && setHovered(true),
      onPointerLeave: () => setHovered(false),
      onFocus: () => setFocused(true),
      onBlur: (event: FocusEvent) => {
        if (document.activeElement !== event.target) setFocused(false);
      },
    },
  };
}
