import type { Conversation, Message } from "@croozer/contracts/conversations";
import { Loader } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { useBusinessId } from "../../lib/session.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { EventRow } from "../teamwork/EventRow.tsx";
import { loadOlder } from "./inbox-cache.ts";
import { messagesPerPage, threadQuery } from "./inbox-queries.ts";
import { MessageRow } from "./MessageRow.tsx";
import { FailedReactionRow, NoteRow, SystemRow } from "./NoteRow.tsx";
import { OutgoingRow } from "./OutgoingRow.tsx";
import { notYetInThread, type Outgoing } from "./outbox.ts";
import { useOutbox } from "./outbox-store.ts";
import styles from "./ThreadLog.module.css";
import { ThreadSkeleton } from "./ThreadSkeleton.tsx";
import type { Thread } from "./thread.ts";
import { firstUnreadSeq, type ThreadRow, threadRows } from "./thread-rows.ts";
import { useMarkRead } from "./use-mark-read.ts";
import { useThreadScroll } from "./use-thread-scroll.ts";

/** Nearer to the top than this, the page before is fetched. */
const fetchAheadPx = 600;
const pageLimit = 200;

function DayLine({ at }: { at: string }) {
  const dates = useDates();
  return (
    <div className={styles.day}>
      <span>{dates.day(at, useNow())}</span>
    </div>
  );
}

type RowProps = {
  row: ThreadRow;
  onQuote: ((message: Message) => void) | null;
  onEdit: (outgoing: Outgoing) => void;
};

function Row({ row, onQuote, onEdit }: RowProps) {
  const { t } = useTranslation("inbox");
  switch (row.kind) {
    case "day":
      return <DayLine at={row.at} />;
    case "unread":
      return <div className={styles.unread}>{t("thread.unread", { count: row.count })}</div>;
    case "system":
      return <SystemRow message={row.message} />;
    case "event":
      return <EventRow message={row.message} />;
    case "note":
      return <NoteRow message={row.message} />;
    case "reaction":
      return <FailedReactionRow message={row.message} />;
    case "message":
      return <MessageRow row={row} onQuote={onQuote} />;
    case "outgoing":
      return <OutgoingRow outgoing={row.outgoing} startsGroup={row.startsGroup} onEdit={onEdit} />;
  }
}

/** Where the unread line stands: fixed once the thread is loaded, so that reading does not move it. */
function useUnreadLine(messages: Message[], unreadAtOpen: number, loaded: boolean): number | null {
  const [fromSeq, setFromSeq] = useState<number | null | undefined>(undefined);
  if (loaded && fromSeq === undefined) setFromSeq(firstUnreadSeq(messages, unreadAtOpen));
  return fromSeq ?? null;
}

function useOlder(conversation: Conversation, hasOlder: boolean) {
  const businessId = useBusinessId();
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const load = async () => {
    setState("loading");
    try {
      await loadOlder(businessId, conversation.id);
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return { state, load, wanted: hasOlder && state === "idle" };
}

type Props = Omit<RowProps, "row"> & { conversation: Conversation };

/** The messages of one conversation. Mounted anew for each. */
export function ThreadLog({ conversation, onQuote, onEdit }: Props) {
  const { t } = useTranslation("inbox");
  const [unreadAtOpen] = useState(conversation.unread);
  const limit = Math.min(pageLimit, Math.max(messagesPerPage, unreadAtOpen * 2));
  const thread = useQuery(threadQuery(useBusinessId(), conversation.id, limit));
  const acts = { conversation, onQuote, onEdit };
  return (
    <div className={styles.frame}>
      {thread.data !== undefined ? (
        <Log {...acts} thread={thread.data} fresh={thread.isFetchedAfterMount} unreadAtOpen={unreadAtOpen} />
      ) : thread.isError ? (
        <ErrorState error={thread.error} retry={() => thread.refetch()} title={t("thread.failed")} />
      ) : (
        <ThreadSkeleton />
      )}
    </div>
  );
}

type LogProps = Props & {
  thread: Thread;
  /** Whether the newest messages are in it; before, it is what was seen last time. */
  fresh: boolean;
  unreadAtOpen: number;
};

function Log({ conversation, thread, fresh, unreadAtOpen, onQuote, onEdit }: LogProps) {
  const { t } = useTranslation("inbox");
  const { timeZone, dayOf } = useDates();
  const { messages, hasOlder } = thread;
  const unreadFromSeq = useUnreadLine(messages, unreadAtOpen, fresh);
  const outbox = useOutbox(useBusinessId());
  // biome-ignore lint/correctness/useExhaustiveDependencies: dayOf follows the zone
  const rows = useMemo(() => {
    const own = outbox.filter((one) => one.conversationId === conversation.id);
    return threadRows(messages, notYetInThread(own, messages), { dayOf, unreadFromSeq });
  }, [messages, outbox, conversation.id, timeZone, unreadFromSeq]);

  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const markSoon = useMarkRead(log, conversation, messages);
  const { atEnd, toEnd, moved } = useThreadScroll(log, content, { rows, ready: fresh, onMove: markSoon });
  const older = useOlder(conversation, hasOlder);
  const askOlder = () => {
    if (older.wanted && log.current !== null && log.current.scrollTop < fetchAheadPx) void older.load();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a short first page does not fill the log
  useEffect(askOlder, [rows]);

  const ownLast = outbox.findLast((one) => one.conversationId === conversation.id)?.clientId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what someone just wrote is shown to them
  useLayoutEffect(() => {
    if (ownLast !== undefined) toEnd();
  }, [ownLast]);

  const lastSeq = messages.at(-1)?.seq ?? 0;
  const [seenSeq, setSeenSeq] = useState(lastSeq);
  if (atEnd && seenSeq !== lastSeq) setSeenSeq(lastSeq);
  const newBelow = messages.filter((message) => message.seq > seenSeq && message.direction === "inbound").length;

  return (
    <>
      <div
        ref={log}
        className={styles.log}
        role="log"
        aria-label={t("thread.log")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard
        tabIndex={0}
        onScroll={() => {
          moved();
          markSoon();
          askOlder();
        }}
      >
        <div ref={content} className={styles.content}>
          <div className={styles.top}>
            {older.state === "loading" && <Loader size="xs" aria-label={t("thread.older")} />}
            {older.state === "failed" && (
              <span className={styles.failed}>
                {t("thread.older.failed")}
                <button type="button" className={styles.link} onClick={() => void older.load()}>
                  {t("retry")}
                </button>
              </span>
            )}
            {hasOlder || older.state !== "idle" || (rows.length > 0 && t("thread.start"))}
            {rows.length === 0 && t("thread.empty")}
          </div>
          {rows.map((row) => (
            <div key={row.key} data-row-key={row.key} className={styles.row}>
              <Row row={row} onQuote={onQuote} onEdit={onEdit} />
            </div>
          ))}
        </div>
      </div>
      {!atEnd && (
        <button
          type="button"
          className={styles.toEnd}
          data-new={newBelow > 0}
          aria-label={newBelow > 0 ? t("thread.newBelow", { count: newBelow }) : t("thread.toEnd")}
          title={t("thread.toEnd")}
          onClick={toEnd}
        >
          <IconArrowDown size={18} stroke={1.75} aria-hidden="true" />
          {newBelow > 0 && <span>{t("thread.newBelow", { count: newBelow })}</span>}
        </button>
      )}
    </>
  );
}
