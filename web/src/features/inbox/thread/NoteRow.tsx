import type { Message } from "@croozer/contracts/conversations";
import { IconAlertCircle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { failureReason } from "../../../lib/failure.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Isolate } from "../../../ui/Isolate.tsx";
import { NoteWords } from "../composer/NoteWords.tsx";
import { MessageBody } from "../content/MessageBody.tsx";
import { MessageActs } from "./acts/MessageActs.tsx";
import { useActive } from "./acts/use-active.ts";
import styles from "./bubble.module.css";
import { useMessageLabel } from "./use-message-label.ts";

/** A private note: yellow, across the width. */
export function NoteRow({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const { active, handlers } = useActive();
  const label = useMessageLabel(message);
  const name = message.sentBy?.name ?? t("origin.member");
  return (
    <article
      className={`${styles.row} ${styles.wide}`}
      data-testid="message"
      data-direction="note"
      data-status={message.status}
      data-type={message.content.type}
      data-seq={message.seq}
      aria-label={label}
      tabIndex={-1}
      {...handlers}
    >
      <div className={styles.note}>
        <Avatar id={message.sentBy?.memberId ?? "note"} name={name} size={28} />
        <div className={styles.noteWords}>
          {message.mentions?.length ? (
            <NoteWords message={message} />
          ) : (
            <MessageBody message={message} pickedId={null} />
          )}
          <span className={styles.noteMeta}>
            <bdi>{name}</bdi> · <Isolate>{dates.time(message.at)}</Isolate> · {t("note.onlyTeam")}
          </span>
        </div>
        {active && <MessageActs message={message} onQuote={null} />}
      </div>
    </article>
  );
}

const knownEvents = [
  "user_changed_number",
  "customer_changed_number",
  "customer_identity_changed",
  "user_changed_user_id",
  "request_welcome",
  "call_in",
  "call_out",
  "call_ended",
  "call_failed",
] as const;

/** Something that happened, small and centred. */
export function SystemRow({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  if (message.content.type !== "system") return null;
  const { event, body } = message.content;
  const known = knownEvents.find((candidate) => candidate === event);
  const words = known !== undefined ? t(`system.${known}`) : (body ?? t("system.other", { event }));
  return (
    <div
      className={styles.system}
      data-testid="message"
      data-direction={message.direction}
      data-status={message.status}
      data-type="system"
      data-seq={message.seq}
      title={body ?? event}
    >
      <IconInfoCircle size={14} stroke={1.75} aria-hidden="true" />
      <span dir="auto">{words}</span>
      <span aria-hidden="true">·</span>
      <Isolate>{dates.time(message.at)}</Isolate>
    </div>
  );
}

/** A reaction of ours that WhatsApp did not take: it stands on its message no more. */
export function FailedReactionRow({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  if (message.content.type !== "reaction") return null;
  const { emoji } = message.content;
  return (
    <div className={styles.system} data-testid="failed-reaction" title={message.error?.detail ?? undefined}>
      <IconAlertCircle size={14} stroke={1.75} color="var(--cz-tick-failed)" aria-hidden="true" />
      <span>
        {emoji === null ? t("reaction.removalFailed") : t("reaction.failed", { emoji })}{" "}
        {t(`failed.${failureReason(message.error?.code ?? null)}`)}
      </span>
    </div>
  );
}
