import type { ReactNode } from "react";
import styles from "./ui.module.css";

export type ChipTone = "mute" | "ok" | "bad" | "warn" | "info";

export function Chip({ tone = "mute", title, children }: { tone?: ChipTone; title?: string; children: ReactNode }) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`} title={title}>
      {children}
    </span>
  );
}
