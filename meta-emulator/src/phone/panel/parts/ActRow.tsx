import type { ReactNode } from "react";
import styles from "./parts.module.css";

type Props = { name: string; hint?: ReactNode; children: ReactNode };

/** Something that can be done: what it is, and what it takes. */
export function ActRow({ name, hint, children }: Props) {
  return (
    <div className={styles.actRow}>
      <span className={styles.actName}>
        {name}
        {hint && <small>{hint}</small>}
      </span>
      <span className={styles.actFields}>{children}</span>
    </div>
  );
}

export function Check({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
