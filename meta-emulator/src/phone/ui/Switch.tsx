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
