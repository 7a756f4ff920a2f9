import { type ComponentType, type ReactNode, type RefCallback, useId, useState } from "react";
import { useLate } from "../../lib/use-late.ts";
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
  close: () => void;
};

/** What opens: fetched, it is told by what. */
export type Opened = ComponentType<{ opener: Opener }>;

/**
 * A button whose menu or popover is fetched when somebody is about to press it: what places them is a tenth of what the
 * first screen would have to fetch. The button itself stays the element that it is, so that no focus is lost.
 * @param load fetches what opens, the same function with every call
 * @returns also what opens, to stand beside the button: from the first opening on, so that it can close with a movement
 */
export function useOpener(
  kind: "menu" | "dialog",
  load: () => Promise<Opened>,
): { opener: Opener; content: ReactNode } {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, setOpened] = useState(false);
  const [isKnown, setKnown] = useState(false);
  useFocusBack(opened);
  const Content = useLate(load, isKnown);
  const expect = () => void load().catch(() => undefined);
  const opener: Opener = {
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
    close: () => setOpened(false),
  };
  return { opener, content: Content !== null && <Content opener={opener} /> };
}
