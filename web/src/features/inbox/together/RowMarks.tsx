import type { Conversation } from "@croozer/contracts/conversations";
import { IconClockPause } from "@tabler/icons-react";
import { useDates, useNow } from "../../../lib/dates.ts";
import { useTexts } from "../../../lib/use-texts.ts";
import { LabelChip } from "../../teamwork/LabelChip.tsx";
import styles from "./RowMarks.module.css";

/** More than these are counted. */
const shownLabels = 2;

/** On a line of the list: until when it is put off, and what it is about. */
export function RowMarks({ conversation }: { conversation: Conversation }) {
  const t = useTexts("teamwork");
  const dates = useDates();
  const now = useNow();
  const { labels, status, snoozedUntil } = conversation;
  const rest = labels.length - shownLabels;
  return (
    <>
      {status === "snoozed" && (
        <span className={styles.snoozed}>
          <IconClockPause size={14} stroke={2} aria-hidden="true" />
          {snoozedUntil === null ? t("snoozed.short") : dates.due(snoozedUntil, now)}
        </span>
      )}
      {labels.length > 0 && (
        <span className={styles.labels}>
          {labels.slice(0, shownLabels).map((label) => (
            <LabelChip key={label.id} label={label} small />
          ))}
          {rest > 0 && (
            <span className={styles.rest} title={labels.map(({ name }) => name).join(", ")}>
              <bdi dir="ltr">+{rest}</bdi>
            </span>
          )}
        </span>
      )}
    </>
  );
}
