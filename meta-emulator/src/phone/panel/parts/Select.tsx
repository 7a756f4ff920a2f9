import type { ReactNode } from "react";
import styles from "./parts.module.css";

export type Option<Value extends string> = { value: Value; label: string };

type Props<Value extends string> = {
  label: string;
  /** The label is shown above; else it is only said. */
  shown?: boolean;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
  disabled?: boolean;
};

/** One of several, as the browser offers it. */
export function Select<Value extends string>({ label, shown, value, options, onChange, disabled }: Props<Value>) {
  return (
    <label className={styles.field}>
      <span className={shown ? styles.fieldName : "sr"}>{label}</span>
      <select
        className={styles.select}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A name over whatever is filled in. */
export function Named({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={styles.field} data-wide={wide}>
      <span className={styles.fieldName}>{name}</span>
      {children}
    </label>
  );
}
