import styles from "./ui.module.css";

export function Switch({
  on,
  label,
  hint,
  onChange,
}: {
  on: boolean;
  label: string;
  hint?: string;
  onChange: (on: boolean) => void;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={styles.switchRow}
      title={hint}
      onClick={() => onChange(!on)}
    >
      <span className={styles.switch} data-on={on} />
      <span className={styles.switchLabel}>{label}</span>
    </button>
  );
}

/** A switch beside the words that name it. */
export function Toggle({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      className={styles.switchRow}
      onClick={() => onChange(!on)}
    >
      <span className={styles.switch} data-on={on} />
    </button>
  );
}
