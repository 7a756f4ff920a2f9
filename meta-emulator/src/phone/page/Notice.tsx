import type { ReactNode } from "react";
import styles from "./page.module.css";

/** A whole place that has nothing to show: what it is for, and the next step. */
export function Notice({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice} role="status">
      <span className={styles.noticeIcon} aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
