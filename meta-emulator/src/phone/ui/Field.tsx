import { type ComponentProps, useId } from "react";
import styles from "./ui.module.css";

type Props = ComponentProps<"input"> & { label: string; hint?: string | undefined; problem?: string | undefined };

export function Field({ label, hint, problem, ...input }: Props) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.fieldLabel}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        aria-invalid={problem !== undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        autoComplete="off"
        {...input}
      />
      {note && (
        <span id={`${id}-note`} className={styles.hint} data-bad={problem !== undefined} role={problem && "alert"}>
          {note}
        </span>
      )}
    </div>
  );
}
