import type { Message } from "@croozer/contracts/conversations";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import styles from "./EventRow.module.css";
import { useActWords } from "./use-act-words.ts";

/** What somebody did with the conversation: small and centred, all that they did at once in one line. */
export function EventRow({ message }: { message: Message }) {
  const { t } = useTranslation("teamwork");
  const dates = useDates();
  const words = useActWords();
  if (message.content.type !== "event") return null;
  const { by, acts } = message.content;
  const byMemberId = message.sentBy?.memberId ?? null;
  return (
    <div
      className={styles.row}
      data-testid="message"
      data-direction="event"
      data-status={message.status}
      data-type="event"
      data-seq={message.seq}
    >
      <bdi className={styles.who}>{by.kind === "house" ? t("did.house") : by.name}</bdi>
      {" · "}
      <span>{acts.map((act) => words(act, byMemberId)).join(", ")}</span>
      {" · "}
      <time dateTime={message.at} title={dates.dateTime(message.at)}>
        <Isolate>{dates.time(message.at)}</Isolate>
      </time>
    </div>
  );
}
