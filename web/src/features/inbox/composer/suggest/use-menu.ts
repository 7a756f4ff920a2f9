import { type KeyboardEvent, type ReactNode, useState } from "react";

export type Option = { id: string; title: ReactNode; hint?: ReactNode; text?: string };
export type Menu = {
  label: string;
  options: readonly Option[];
  active: number;
  setActive: (index: number) => void;
  pick: (index: number) => void;
  /** Said where nothing fits. */
  empty: ReactNode;
  /** Whether the key was the list's. */
  onKeyDown: (event: KeyboardEvent) => boolean;
};

/** `key` says which list it is: another one begins at its first option, and is open again when this one was closed. */
type Wish = {
  key: string | null;
  label: string;
  options: readonly Option[];
  empty: ReactNode;
  onPick: (id: string) => void;
};

/** A list that is walked through with the keys of the text it stands above; null while there is none. */
export function useMenu({ key, label, options, empty, onPick }: Wish): Menu | null {
  const [chosen, setChosen] = useState({ key, active: 0 });
  const [closed, setClosed] = useState<string | null>(null);
  if (key === null || closed === key) return null;
  const active = chosen.key === key ? Math.min(chosen.active, Math.max(0, options.length - 1)) : 0;
  const setActive = (index: number) => setChosen({ key, active: index });
  const pick = (index: number) => {
    const option = options[index];
    if (option !== undefined) onPick(option.id);
  };
  function onKeyDown(event: KeyboardEvent): boolean {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
    const { length } = options;
    if (event.key === "Escape") setClosed(key);
    else if (length === 0) return false;
    else if (event.key === "ArrowDown") setActive((active + 1) % length);
    else if (event.key === "ArrowUp") setActive((active + length - 1) % length);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") pick(active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { label, options, active, setActive, pick, empty, onKeyDown };
}
