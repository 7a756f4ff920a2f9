import type { ReactNode } from "react";
import styles from "./BoardColumns.module.css";

type Props = { name: string; count: number; isOpen: boolean; onToggle: () => void; children: ReactNode };

/** The head of a column that can be folded: a touch opens and folds it. `children` is its mark. */
export const FoldButton = ({ name, count, isOpen, onToggle, children }: Props) => (
  <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={onToggle}>
    {children}
    <b>{count}</b>
    <span>{name}</span>
  </button>
);
