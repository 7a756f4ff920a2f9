import { IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./parts.module.css";

type Props = {
  open: boolean;
  onToggle: () => void;
  /** What the closed row says. */
  summary: ReactNode;
  testId?: string;
  children: ReactNode;
};

/** A row that opens. */
export function Disclosure({ open, onToggle, summary, testId, children }: Props) {
  return (
    <div className={styles.disclosure} data-open={open} data-testid={testId}>
      <button type="button" className={styles.row} aria-expanded={open} onClick={onToggle}>
        <span className={styles.rowInside}>{summary}</span>
        <IconChevronRight
          size={16}
          className={`${styles.chevron} ${open ? styles.opened : "flip"}`}
          aria-hidden="true"
        />
      </button>
      {open && <div className={styles.details}>{children}</div>}
    </div>
  );
}
