import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Banner.module.css";

type Props = {
  icon: Icon;
  text: string;
  /** info: so it is · warn: needs somebody soon · bad: does not work. */
  tone?: "info" | "warn" | "bad";
  /** A link. */
  children?: ReactNode;
};

/** A thin line above the page about what holds for all of it. */
export const Banner = ({ icon: Icon, text, tone = "info", children }: Props) => (
  <div className={`${styles.banner} ${tone === "info" ? "" : styles[tone]}`} role="status">
    <Icon size={18} stroke={1.75} aria-hidden="true" />
    <span className={styles.text} title={text}>
      {text}
    </span>
    {children}
  </div>
);
