import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Chip.module.css";

export type ChipTone = "mute" | "line" | "warn" | "bad" | "ok" | "info";
type Props = { tone?: ChipTone; icon?: Icon; small?: boolean; children: ReactNode };

/** A short fact beside a name. Colour only where it changes what somebody does next. */
export const Chip = ({ tone = "mute", icon: Icon, small = false, children }: Props) => (
  <span className={`${styles.chip} ${tone === "mute" ? "" : styles[tone]} ${small ? styles.small : ""}`}>
    {Icon && <Icon size={14} stroke={2} aria-hidden="true" />}
    {children}
  </span>
);
