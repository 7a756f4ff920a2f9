import { useState } from "react";
import { Draft } from "./draft.ts";
import { keepStored, readStored } from "./stored.ts";

export type ChangeDraft = (part: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;

/** The order that is being put together; it survives a reload of the page. */
export function useStoredDraft(name: string, empty: () => Draft) {
  const [draft, setDraft] = useState<Draft>(() => readStored(name, Draft) ?? empty());
  const change: ChangeDraft = (part) =>
    setDraft((before) => {
      const after = { ...before, ...(typeof part === "function" ? part(before) : part) };
      keepStored(name, after);
      return after;
    });
  const clear = () => {
    keepStored(name, null);
    setDraft(empty());
  };
  return { draft, change, clear };
}
