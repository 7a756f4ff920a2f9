import { type KeyboardEvent, useState } from "react";
import parts from "../parts/parts.module.css";
import styles from "./limits.module.css";
import { keptNumber, shownNumber, type Unit } from "./units.ts";

type Draft = {
  text: string;
  wrong: boolean;
  edit: (text: string) => void;
  settle: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** What is being written; it counts once the field is left or Enter is pressed, and Escape takes it back. */
function useDraft(shown: string, accept: (text: string) => boolean): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const settle = () => {
    if (draft === null) return;
    const taken = draft === shown || accept(draft);
    setWrong(!taken);
    if (taken) setDraft(null);
  };
  return {
    text: draft ?? shown,
    wrong,
    settle,
    edit: (text) => {
      setWrong(false);
      setDraft(text);
    },
    onKeyDown: (event) => {
      if (event.key === "Enter") settle();
      if (event.key === "Escape") {
        setWrong(false);
        setDraft(null);
      }
    },
  };
}

type NumberProps = {
  name: string;
  /** A name beside the field, where several stand in a row. */
  shown?: string;
  value: number;
  unit: Unit;
  suffix: string;
  onChange: (value: number) => void;
};

export function NumberInput({ name, shown, value, unit, suffix, onChange }: NumberProps) {
  const draft = useDraft(String(shownNumber(value, unit)), (text) => {
    const kept = keptNumber(text, unit);
    if (kept !== null) onChange(kept);
    return kept !== null;
  });
  return (
    <label className={styles.number}>
      {shown && <span aria-hidden="true">{shown}</span>}
      <input
        className={parts.input}
        inputMode="decimal"
        dir="ltr"
        aria-label={name}
        aria-invalid={draft.wrong}
        value={draft.text}
        onChange={(event) => draft.edit(event.target.value)}
        onBlur={draft.settle}
        onKeyDown={draft.onKeyDown}
      />
      {suffix && <span aria-hidden="true">{suffix}</span>}
    </label>
  );
}

type ListProps = {
  name: string;
  value: readonly unknown[];
  kind: "numbers" | "texts";
  onChange: (value: (string | number)[]) => void;
};

/** Several values with commas between them. */
export function ListInput({ name, value, kind, onChange }: ListProps) {
  const draft = useDraft(value.join(", "), (text) => {
    const all = text
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);
    const fits = all.every((each) => (kind === "numbers" ? /^\d+$/u : /^[A-Za-z]{2}$/u).test(each));
    if (fits) onChange(all.map((each) => (kind === "numbers" ? Number(each) : each.toUpperCase())));
    return fits;
  });
  return (
    <input
      className={`${parts.input} ${styles.wide}`}
      dir="ltr"
      aria-label={name}
      aria-invalid={draft.wrong}
      placeholder={kind === "numbers" ? "131047, 131026" : "IN, SA"}
      value={draft.text}
      onChange={(event) => draft.edit(event.target.value)}
      onBlur={draft.settle}
      onKeyDown={draft.onKeyDown}
    />
  );
}
