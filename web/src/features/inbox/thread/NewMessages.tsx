import type { Conversation } from "@croozer/contracts/conversations";
import { IconArrowDown } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./thread.module.css";
import type { Thread } from "./thread.ts";

const inboundAfter = ({ messages, ahead }: Thread, seq: number) =>
  [...messages, ...ahead].filter((message) => message.direction === "inbound" && message.seq > seq).length;
/** The newest message that is known of; null while the run ends before it and nothing came since. */
const newestSeq = ({ messages, hasNewer, ahead }: Thread) => (hasNewer ? ahead : messages).at(-1)?.seq ?? null;

/** Messages that come close together are announced together. */
const gatherMs = 1_500;

/** What the customer wrote since it was last said, in one line for who listens instead of looking. */
function useAnnouncement(thread: Thread, name: string): { text: string; upToSeq: number | null } {
  const { t } = useTranslation("inbox");
  const newest = newestSeq(thread);
  const [said, setSaid] = useState({ text: "", upToSeq: newest });
  const [firstAhead] = thread.ahead;
  // What the thread had when its end was first seen is no news.
  if (said.upToSeq === null && newest !== null)
    setSaid({ text: "", upToSeq: thread.hasNewer && firstAhead ? firstAhead.seq - 1 : newest });
  const say = useEffectEvent(() => {
    const count = inboundAfter(thread, said.upToSeq ?? 0);
    setSaid({ text: count > 0 ? t("thread.announced", { count, name }) : "", upToSeq: newest });
  });
  const waits = newest !== null && said.upToSeq !== null && newest > said.upToSeq;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => say(), gatherMs);
    return () => clearTimeout(timer);
  }, [waits]);
  return said;
}

type Props = { conversation: Conversation; thread: Thread; atEnd: boolean; onEnd: () => void };

/** The way down to the newest message, with how many are unread there. */
export function NewMessages({ conversation, thread, atEnd, onEnd }: Props) {
  const { t } = useTranslation("inbox");
  const { unread: count, customer } = conversation;
  const { text, upToSeq } = useAnnouncement(thread, customer.name);
  return (
    <>
      <span className={styles.announcement} role="status" data-testid="new-messages">
        {/* Said again although the words may be the same. */}
        {text !== "" && <span key={upToSeq}>{text}</span>}
      </span>
      {!atEnd && (
        <button
          type="button"
          className={styles.toEnd}
          data-new={count > 0}
          data-far={thread.hasNewer}
          aria-label={count > 0 ? t("thread.newBelow", { count }) : t("thread.toEnd")}
          title={t("thread.toEnd")}
          data-testid="to-end"
          onClick={onEnd}
        >
          <IconArrowDown size={18} stroke={1.75} aria-hidden="true" />
          {count > 0 ? (
            <span>{t("thread.newBelow", { count })}</span>
          ) : (
            thread.hasNewer && <span>{t("thread.toNewest")}</span>
          )}
        </button>
      )}
    </>
  );
}
