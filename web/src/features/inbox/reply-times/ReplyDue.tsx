import type { Conversation } from "@croozer/contracts/conversations";
import { IconAlarm } from "@tabler/icons-react";
import { useDates, useFromNow } from "../../../lib/dates.ts";
import { useTexts } from "../../../lib/use-texts.ts";
import { Chip, type ChipTone } from "../../../ui/Chip.tsx";
import { type DueState, dueState } from "./due-state.ts";
import styles from "./ReplyDue.module.css";

const tones: Record<DueState["state"], ChipTone> = { ahead: "mute", soon: "warn", late: "bad" };

type Props = {
  conversation: Conversation;
  /** In a row of the list: the time alone, and only when it runs out or is over. */
  small?: boolean;
};

/** By when whoever waits is to be answered, and whether that is over. */
export function ReplyDue({ conversation: { replyDue, lateReplies }, small = false }: Props) {
  const t = useTexts("inbox");
  const dates = useDates();
  // One text, so that it is drawn again only when that changes.
  const said = useFromNow((now) => {
    if (replyDue === null) return "";
    const { state, byMs } = dueState(replyDue, now);
    return `${state} ${dates.length(byMs)}`;
  });
  if (replyDue === null)
    return !small && lateReplies > 0 ? (
      <span className={styles.were}>
        <Chip icon={IconAlarm}>{t("reply.were_late", { count: lateReplies })}</Chip>
      </span>
    ) : null;
  const space = said.indexOf(" ");
  const [state, time] = [said.slice(0, space) as DueState["state"], said.slice(space + 1)];
  if (state === "ahead" && small) return null;
  const words = t(state === "late" ? "reply.late" : "reply.due", { time });
  return (
    <span
      title={`${t(`reply.${replyDue.kind}`)}: ${words}`}
      {...(small ? { role: "img", "aria-label": words } : {})}
      data-testid="reply-due"
      data-state={state}
    >
      <Chip tone={tones[state]} icon={IconAlarm} small={small}>
        {small ? (
          time
        ) : (
          <>
            <span className={styles.words}>{words}</span>
            <span className={styles.time} aria-hidden="true">
              {time}
            </span>
          </>
        )}
      </Chip>
    </span>
  );
}
