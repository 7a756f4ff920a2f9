import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { toastFailed } from "../toast.tsx";
import type { Thread } from "./thread.ts";
import { useJumps, type Wish } from "./thread-jumps.tsx";
import { loadAround } from "./thread-query.ts";
import type { ThreadRow } from "./thread-rows.ts";

/** Where to scroll once it is drawn; `lit` for a message that is to be seen among others. */
export type Goal = { seq: number | "end" | "unread"; lit: boolean };
const litMs = 2_500;
/** Rows are measured as they are drawn: a scroll to one of them stands after a few frames. */
const settleMs = 250;

/** The row to scroll to; -1 while what is loaded does not reach there. */
export function indexOfGoal({ messages, hasNewer }: Thread, rows: ThreadRow[], seq: Goal["seq"]): number {
  if (seq === "end") return hasNewer ? -1 : rows.length - 1;
  if (seq === "unread") return rows.findIndex((row) => row.kind === "unread");
  const [first, last] = [messages[0], messages.at(-1)];
  if (first === undefined || last === undefined || seq < first.seq || seq > last.seq) return -1;
  return rows.findIndex((row) => "message" in row && row.message.seq >= seq);
}

type Options = {
  conversationId: string;
  thread: Thread;
  rows: ThreadRow[];
  /** Whether what was asked for on opening is there. */
  ready: boolean;
  opensAt: () => Goal;
  scrollTo: (index: number, goal: Goal) => void;
};

/** Takes the thread to where it opens, and to wherever somebody wishes to go in it. */
export function useGoal({ conversationId, thread, rows, ready, opensAt, scrollTo }: Options) {
  const { t } = useTranslation("inbox");
  const errorText = useErrorText();
  const businessId = useBusinessId();
  const { wish } = useJumps();
  const [goal, setGoal] = useState<Goal | null>({ seq: "end", lit: false });
  const [litSeq, setLitSeq] = useState<number | null>(null);
  const [going, setGoing] = useState(false);
  const [settling, setSettling] = useState(true);
  const opened = useRef(false);

  useLayoutEffect(() => {
    if (opened.current || !ready) return;
    opened.current = true;
    setGoal(opensAt());
  });
  useLayoutEffect(() => {
    if (goal === null || rows.length === 0) return;
    const index = indexOfGoal(thread, rows, goal.seq);
    // It comes with the next rows.
    if (index === -1) return;
    scrollTo(index, goal);
    setGoal(null);
    setSettling(true);
    const row = rows[index];
    if (goal.lit && row !== undefined && "message" in row) setLitSeq(row.message.seq);
  }, [goal, thread, rows, scrollTo]);
  useEffect(() => {
    if (!settling || goal !== null) return;
    const timer = setTimeout(() => setSettling(false), settleMs);
    return () => clearTimeout(timer);
  }, [settling, goal]);
  useEffect(() => {
    if (litSeq === null) return;
    const timer = setTimeout(() => setLitSeq(null), litMs);
    return () => clearTimeout(timer);
  }, [litSeq]);

  const go = async ({ place }: Wish) => {
    const loaded = rows.find((row) => "message" in row && row.message.id === place);
    if (loaded !== undefined && "message" in loaded) return setGoal({ seq: loaded.message.seq, lit: true });
    setGoing(true);
    try {
      const seq = await loadAround(businessId, conversationId, place);
      setGoal({ seq: seq ?? "end", lit: seq !== null && place !== "unread" });
    } catch (error) {
      toastFailed(t("thread.jump.failed"), errorText(error));
    } finally {
      setGoing(false);
    }
  };
  const handled = useRef<Wish | null>(null);
  useEffect(() => {
    if (wish === null || handled.current === wish) return;
    handled.current = wish;
    void go(wish);
  });
  return { litSeq, going, settled: goal === null && !settling };
}
