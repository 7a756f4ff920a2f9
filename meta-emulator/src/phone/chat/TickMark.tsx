import {
  IconAlertCircleFilled,
  IconCheck,
  IconChecks,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconClock,
  IconEyeCheck,
} from "@tabler/icons-react";
import type { Platform, Tick } from "../../phone-api.ts";
import { type Language, words } from "../words.ts";
import styles from "./chat.module.css";

const whatsapp = {
  pending: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertCircleFilled,
};
const messenger = { ...whatsapp, sent: IconCircleCheck, delivered: IconCircleCheckFilled, read: IconEyeCheck };
const marks = { whatsapp, messenger, instagram: messenger };

export function TickMark({ tick, language, platform }: { tick: Tick; language: Language; platform: Platform }) {
  const Mark = marks[platform][tick];
  const label = words[language].ticks[tick];
  return (
    <span className={styles.tick} data-testid="tick" data-tick={tick} role="img" aria-label={label} title={label}>
      <Mark key={tick} size={15} stroke={2} aria-hidden="true" />
    </span>
  );
}
