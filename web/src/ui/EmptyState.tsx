import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./State.module.css";

type Props = {
  icon: Icon;
  title: string;
  /** What this place is for. */
  text?: ReactNode;
  /** The next step. */
  children?: ReactNode;
};

/** Nothing here yet: what the place is for and the next step. */
export const EmptyState = ({ icon: Icon, title, text, children }: Props) => (
  <div className={styles.state}>
    <span className={styles.icon}>
      <Icon size={30} stroke={1.5} aria-hidden="true" />
    </span>
    <p className={styles.title}>{title}</p>
    {text !== undefined && <p className={styles.text}>{text}</p>}
    {children !== undefined && <div className={styles.actions}>{children}</div>}
  </div>
);
