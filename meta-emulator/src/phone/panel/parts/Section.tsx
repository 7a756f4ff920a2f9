import { type ReactNode, useId } from "react";
import styles from "./parts.module.css";

type Props = { title: ReactNode; hint?: string; aside?: ReactNode; children: ReactNode };

/** A part of a tab under its heading. */
export function Section({ title, hint, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{title}</h3>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

/** Nothing here yet: what this place is for. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}

/** Rows in their later shape. */
export function RowSkeletons() {
  return (
    <div aria-hidden="true">
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className={styles.skeleton} />
      ))}
    </div>
  );
}
