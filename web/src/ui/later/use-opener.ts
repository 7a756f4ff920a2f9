import { type RefCallback, useId, useState } from "react";
import { useFocusBack } from "../use-focus-back.ts";

/** Of the button: attributes, and what tells that it is about to be pressed or is. */
export type OpenerButton = {
  ref: RefCallback<HTMLElement>;
  id: string;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onPointerEnter: () => void;
  onFocus: () => void;
  onClick: () => void;
};

export type Opener = {
  button: OpenerButton;
  /** The button as it stands in the page: what opens is placed beside it. */
  anchor: HTMLElement | null;
  /** For Mantine's `Menu` and `Popover`. */
  popover: { id: string; opened: boolean; onChange: (opened: boolean) => void };
  /** It was opened before: from then on it is mounted, so that it can close with a movement. */
  isKnown: boolean;
  close: () => void;
};

/**
 * A button whose menu or popover is fetched when somebody is about to press it: what places them is a tenth of what the
 * first screen would have to fetch. The button itself stays the element that it is, so that no focus is lost.
 * @param load fetches what opens; called again it is done at once, and a failure is told where it is opened
 */
export function useOpener(kind: "menu" | "dialog", load: () => Promise<unknown>): Opener {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, setOpened] = useState(false);
  const [isKnown, setKnown] = useState(false);
  useFocusBack(opened);
  const expect = () => void load().catch(() => undefined);
  return {
    button: {
      ref: setAnchor,
      id,
      "aria-haspopup": kind,
      "aria-expanded": opened,
      "aria-controls": opened ? `${id}-dropdown` : undefined,
      onPointerEnter: expect,
      onFocus: expect,
      onClick: () => {
        setKnown(true);
        setOpened((shown) => !shown);
      },
    },
    anchor,
    popover: { id, opened, onChange: setOpened },
    isKnown,
    close: () => setOpened(false),
  };
}
