import { IconAlertCircleFilled, IconCheck, IconChecks, IconClock } from "@tabler/icons-react";
import type { Tick } from "../../phone-api.ts";
import { type Language, words } from "../words.ts";
import styles from "./chat.module.css";

const marks = {
  pending: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertCircleFilled,
};

export function TickMark({ tick, language }: { tick: Tick; language: Language }) {
  const Mark = marks[tick];
  const label = words[language].ticks[tick];
  return (
    <span className={styles.tick} data-testid="tick" data-tick={tick} role="img" aria-label={label} title={label}>
      <Mark key={tick} size={15} stroke={2} aria-hidden="true" />
    </span>
  );
}
