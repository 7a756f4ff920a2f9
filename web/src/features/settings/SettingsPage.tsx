import type { ReactNode } from "react";
import styles from "./SettingsPage.module.css";

type PageProps = { title: string; text?: string; action?: ReactNode; children: ReactNode };

/** One page of the settings: a title, what it is for, cards. */
export const SettingsPage = ({ title, text, action, children }: PageProps) => (
  <div className={styles.page}>
    <header className={styles.head}>
      <div>
        <h2>{title}</h2>
        {text !== undefined && <p>{text}</p>}
      </div>
      {action}
    </header>
    {children}
  </div>
);

type CardProps = { title?: string; text?: ReactNode; action?: ReactNode; children?: ReactNode };

export const SettingsCard = ({ title, text, action, children }: CardProps) => (
  <section className={styles.card}>
    {(title !== undefined || action !== undefined) && (
      <header className={styles.cardHead}>
        <div>
          {title !== undefined && <h3>{title}</h3>}
          {text !== undefined && <p>{text}</p>}
        </div>
        {action}
      </header>
    )}
    {children}
  </section>
);

/** Fields side by side where there is room. */
export const Fields = ({ children }: { children: ReactNode }) => <div className={styles.fields}>{children}</div>;
