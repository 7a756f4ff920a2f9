import type { Conversation, Message } from "@croozer/contracts/conversations";
import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../lib/dates.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { EventRow } from "../../teamwork/EventRow.tsx";
import { notYetInThread, type Outgoing } from "../outbox/outbox.ts";
import { useOutbox } from "../outbox/outbox-store.ts";
import { toastFailed } from "../toast.tsx";
import { MessageRow } from "./MessageRow.tsx";
import { NewMessages } from "./NewMessages.tsx";
import { FailedReactionRow, NoteRow, SystemRow } from "./NoteRow.tsx";
import { OutgoingRow } from "./OutgoingRow.tsx";
import { ThreadEdge } from "./ThreadEdge.tsx";
import styles from "./ThreadLog.module.css";
import { ThreadSkeleton } from "./ThreadSkeleton.tsx";
import type { Thread } from "./thread.ts";
import { useJumps } from "./thread-jumps.tsx";
import { threadQuery } from "./thread-query.ts";
import { firstUnreadSeq, type ThreadRow, threadRows } from "./thread-rows.ts";
import { type Goal, useGoal } from "./use-goal.ts";
import { useHeldRows } from "./use-held-rows.ts";
import { useLinkedMessage } from "./use-linked-message.ts";
import { useMarkRead } from "./use-mark-read.ts";
import { useMore } from "./use-more.ts";
import { useThreadView } from "./use-thread-view.ts";
import { useWalk } from "./use-walk.ts";

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
function useUnreadLine({ messages, hasNewer, foundSeq }: Thread, { unread, ready, linked }: Place): number | null {
  const [fromSeq, setFromSeq] = useState<number | null | undefined>(undefined);
  // Around a message of a link, what is unread may stand anywhere below.
  if (ready && fromSeq === undefined && !(linked && hasNewer))
    setFromSeq(unread > 0 && !linked ? foundSeq : firstUnreadSeq(messages, unread));
  return fromSeq ?? null;
}

type Props = Omit<RowProps, "row"> & { conversation: Conversation };
/** Where a thread opens. */
type Place = { unread: number; linked: boolean /** Whether what is there has come. */; ready: boolean };

/** The messages of one conversation. Mounted anew for each. */
export function ThreadLog({ conversation, onQuote, onEdit }: Props) {
  const { t } = useTranslation("inbox");
  const [unread] = useState(conversation.unread);
  const messageId = useLinkedMessage(conversation.id);
  const [linked] = useState(messageId);
  const [ready, setReady] = useState(false);
  const around = linked ?? (unread > 0 ? "unread" : undefined);
  const opening = around === undefined ? {} : { around };
  const thread = useQuery(threadQuery(useBusinessId(), conversation.id, ready ? null : opening));
  if (thread.isFetchedAfterMount && thread.data !== undefined && !ready) setReady(true);
  const place = { unread, linked: linked !== null, ready };
  return (
    <div className={styles.frame}>
      {thread.data !== undefined ? (
        <Log conversation={conversation} thread={thread.data} place={place} onQuote={onQuote} onEdit={onEdit} />
      ) : thread.isError ? (
        <ErrorState error={thread.error} retry={() => thread.refetch()} title={t("thread.failed")} />
      ) : (
        <ThreadSkeleton />
      )}
    </div>
  );
}

type LogProps = Props & { thread: Thread; place: Place };

function useRows(conversation: Conversation, thread: Thread, place: Place) {
  const { timeZone, dayOf } = useDates();
  const { messages, hasNewer } = thread;
  const unreadFromSeq = useUnreadLine(thread, place);
  const outbox = useOutbox(useBusinessId());
  const own = useMemo(() => outbox.filter((one) => one.conversationId === conversation.id), [outbox, conversation.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: dayOf follows the zone
  const rows = useMemo(() => {
    // What was just written stands below the newest message.
    const waiting = hasNewer ? [] : notYetInThread(own, messages);
    return threadRows(messages, waiting, { dayOf, unreadFromSeq, unread: hasNewer ? place.unread : null });
  }, [messages, hasNewer, own, timeZone, unreadFromSeq, place.unread]);
  return { rows, ownLast: own.at(-1)?.clientId };
}

function Log({ conversation, thread, place, onQuote, onEdit }: LogProps) {
  const { t } = useTranslation("inbox");
  const { hasNewer } = thread;
  const { rows, ownLast } = useRows(conversation, thread, place);
  const { jump } = useJumps();
  const log = useRef<HTMLDivElement>(null);
  const { held, handlers } = useHeldRows();
  const { view, noteEnd, atEnd, toEnd } = useThreadView({ log, rows, live: !hasNewer, held });
  const markSoon = useMarkRead(log, conversation, thread);
  const scrollTo = useCallback(
    (index: number, { seq, lit }: Goal) =>
      seq === "end" ? view.scrollToEnd() : view.scrollToIndex(index, { align: lit ? "center" : "start" }),
    [view],
  );
  const opensAt = (): Goal => {
    if (place.linked && thread.foundSeq !== null) return { seq: thread.foundSeq, lit: true };
    if (place.linked) toastFailed(t("thread.jump.failed"), t("thread.jump.gone"));
    return { seq: place.unread > 0 && rows.some(({ kind }) => kind === "unread") ? "unread" : "end", lit: false };
  };
  const { litSeq, going, settled } = useGoal({
    conversationId: conversation.id,
    thread,
    rows,
    ready: place.ready,
    opensAt,
    scrollTo,
  });
  const items = view.getVirtualItems();
  const shown = { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0, count: rows.length, settled };
  const more = useMore(conversation.id, thread, shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added or drawn
  useEffect(() => {
    noteEnd();
    markSoon();
  }, [rows, shown.last]);

  const walk = useWalk(log, rows, view);
  const toNewest = () => (hasNewer ? jump("newest") : toEnd());
  const written = useRef(ownLast);
  useEffect(() => {
    if (ownLast !== undefined && ownLast !== written.current) toNewest();
    written.current = ownLast;
  });

  return (
    <>
      <div
        ref={log}
        className={styles.log}
        role="log"
        aria-label={t("thread.log")}
        // Drawn rows come and go by scrolling; `NewMessages` says what is new.
        aria-live="off"
        aria-busy={going}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard
        tabIndex={0}
        onKeyDown={walk}
        onScroll={() => {
          noteEnd();
          markSoon();
        }}
      >
        <div className={styles.content}>
          <div className={styles.rows} style={{ blockSize: view.getTotalSize() }}>
            <ThreadEdge side="older" state={more.state.older} onRetry={() => void more.load("older")}>
              {!thread.hasOlder && t(rows.length > 0 ? "thread.start" : "thread.empty")}
            </ThreadEdge>
            {items.map(({ key, index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <div
                  key={key}
                  ref={view.measureElement}
                  data-index={index}
                  data-row-key={row.key}
                  data-lit={"message" in row && row.message.seq === litSeq}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                  {...handlers}
                >
                  <Row row={row} onQuote={onQuote} onEdit={onEdit} />
                </div>
              );
            })}
            <ThreadEdge side="newer" state={more.state.newer} onRetry={() => void more.load("newer")} />
          </div>
        </div>
      </div>
      {going && <Loader size="sm" className={styles.going ?? ""} aria-label={t("thread.jump.going")} />}
      <NewMessages conversation={conversation} thread={thread} atEnd={atEnd} onEnd={toNewest} />
    </>
  );
}
