import type { Priority } from "@croozer/contracts/teamwork";
import {
  type Icon,
  IconAlertTriangle,
  IconChevronDown,
  IconChevronsUp,
  IconChevronUp,
  IconMinus,
} from "@tabler/icons-react";
import { useTexts } from "../../lib/use-texts.ts";
import styles from "./PriorityMark.module.css";

const icons: Record<Priority, Icon> = {
  none: IconMinus,
  low: IconChevronDown,
  medium: IconChevronUp,
  high: IconChevronsUp,
  urgent: IconAlertTriangle,
};

/** How urgent, as a sign with its word for who cannot see it. */
export function PriorityMark({ priority, size = 16 }: { priority: Priority; size?: number }) {
  const t = useTexts("teamwork");
  const Sign = icons[priority];
  const word = t("priorityIs", { priority: t(`priority.${priority}`) });
  return (
    <span className={styles.mark} data-priority={priority} title={word}>
      <Sign size={size} stroke={2} role="img" aria-label={word} />
    </span>
  );
}
