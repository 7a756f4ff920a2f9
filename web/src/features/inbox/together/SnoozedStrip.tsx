import type { Conversation } from "@croozer/contracts/conversations";
import { IconClockPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { usePermission } from "../../../lib/session.ts";
import { useConversationActs } from "../use-conversation-acts.ts";
import styles from "./SnoozedStrip.module.css";

/** Over the thread of a conversation that is put off: until when, and the way out. */
export function SnoozedStrip({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("teamwork");
  const dates = useDates();
  const mayChange = usePermission("conversation.assign");
  const { setStatus } = useConversationActs();
  if (conversation.status !== "snoozed") return null;
  const { snoozedUntil } = conversation;
  return (
    <div className={styles.strip} data-testid="snoozed-strip">
      <IconClockPause size={16} stroke={1.75} aria-hidden="true" />
      <span>{snoozedUntil === null ? t("snoozed.reply") : t("snoozed.until", { time: dates.due(snoozedUntil) })}</span>
      {mayChange && (
        <button type="button" className={styles.wake} onClick={() => void setStatus(conversation, "open")}>
          {t("snoozed.wake")}
        </button>
      )}
    </div>
  );
}
