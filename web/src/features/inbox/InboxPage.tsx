import { IconMessageCircle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { useHasKeys } from "../../lib/use-has-keys.ts";
import { useKeys } from "../../lib/use-keys.ts";
import { whenSomebody } from "../../lib/when-somebody.ts";
import { withTexts } from "../../lib/with-texts.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useFocusHere } from "../../ui/use-focus-here.ts";
import { useDraftNotices } from "./composer/draft-sync.ts";
import styles from "./InboxPage.module.css";
import { ConversationList } from "./list/ConversationList.tsx";
import { ViewsColumn } from "./list/ViewsColumn.tsx";
import { NoThread } from "./thread/NoThread.tsx";
import { ThreadSkeleton } from "./thread/ThreadSkeleton.tsx";
import { useBackToList } from "./use-back-to-list.ts";
import { useConversation } from "./use-conversation.ts";
import { useConversationActs } from "./use-conversation-acts.ts";
import { useHasWritten } from "./use-has-written.ts";
import { useInboxNotices } from "./use-inbox-notices.ts";
import { useInboxPlace } from "./use-inbox-place.ts";

// The list is there first; what a press opens follows as soon as somebody is there to press.
const loadThread = () => withTexts(() => Promise.all([import("./thread/ThreadPane.tsx"), import("./panel/Panel.tsx")]));
const ThreadPane = lazy(async () => ({ default: (await loadThread())[0].ThreadPane }));
const Panel = lazy(async () => ({ default: (await loadThread())[1].Panel }));
const Resend = lazy(async () => ({ default: (await import("./thread/Resend.tsx")).Resend }));
const KeysSheet = lazy(async () => ({ default: (await withTexts(() => import("./KeysSheet.tsx"))).KeysSheet }));

function useThreadInReserve(isOpen: boolean, isListed: boolean) {
  useEffect(() => {
    // A failure is told where it is opened.
    const load = () => loadThread().catch(() => undefined);
    if (isOpen) void load();
    else if (isListed) return whenSomebody(() => void load());
  }, [isOpen, isListed]);
}

/** Every conversation of the business: views, list, thread, and what belongs to the customer. */
export function InboxPage() {
  const { t } = useTranslation("inbox");
  const { conversationId, open } = useInboxPlace();
  const conversation = useConversation(conversationId);
  const order = useRef<string[]>([]);
  const [listed, setListed] = useState(false);
  const keepOrder = useCallback((ids: string[]) => {
    order.current = ids;
    if (ids.length > 0) setListed(true);
  }, []);
  const hasKeys = useHasKeys();
  const [keysShown, setKeysShown] = useState(false);
  /** The conversation whose panel was opened over it: another one begins without. */
  const [panelOf, setPanelOf] = useState<string | null>(null);
  const navigate = useNavigate();
  const mayChange = usePermission("conversation.assign");
  const { setStatus } = useConversationActs();
  const mayOrder = usePermission("order.place");
  const back = useBackToList(conversationId, () => void open(null));
  const mayResend = useHasWritten(conversationId !== null);
  const leaving = useRef(conversationId);
  useEffect(() => {
    if (conversationId !== null) leaving.current = conversationId;
  }, [conversationId]);
  useFocusHere(() => document.querySelector(`[data-conversation-id="${leaving.current}"]`), conversationId === null);
  useInboxNotices();
  useThreadInReserve(conversationId !== null, listed);
  useDraftNotices();

  const walk = (step: 1 | -1) => {
    const at = conversationId === null ? -1 : order.current.indexOf(conversationId);
    const next = order.current[at === -1 ? 0 : at + step];
    if (next !== undefined) void open(next);
  };
  useKeys({
    "Alt+KeyJ": () => walk(1),
    "Alt+KeyK": () => walk(-1),
    "Ctrl+Alt+KeyE": () => {
      const open = conversation.data;
      if (!mayChange || open === undefined || open.status === "resolved") return;
      walk(1);
      void setStatus(open, "resolved");
    },
    "Alt+KeyR": () => {
      const customer = conversation.data?.customer.id;
      if (mayOrder) void navigate({ to: "/orders/new", search: customer === undefined ? {} : { customer } });
    },
    "Ctrl+Slash": () => setKeysShown((shown) => !shown),
  });

  const current = conversation.data;
  return (
    <div className={styles.inbox} data-open={conversationId !== null}>
      <ViewsColumn />
      <ConversationList onOrder={keepOrder} />
      <div className={styles.thread}>
        {conversationId === null ? (
          <EmptyState
            icon={IconMessageCircle}
            title={t("empty.thread.title")}
            {...(hasKeys ? { text: t("empty.thread.text") } : {})}
          />
        ) : current !== undefined ? (
          <Suspense fallback={<ThreadSkeleton />}>
            <ThreadPane
              key={current.id}
              conversation={current}
              onBack={back}
              onPanel={() => setPanelOf(current.id)}
              onKeys={() => setKeysShown(true)}
            />
          </Suspense>
        ) : conversation.isError ? (
          <NoThread error={conversation.error} retry={() => conversation.refetch()} onBack={back} />
        ) : (
          <ThreadSkeleton />
        )}
      </div>
      {current !== undefined && conversationId !== null && (
        <Suspense fallback={<div className={styles.panel} />}>
          <Panel conversation={current} opened={panelOf === current.id} onClose={() => setPanelOf(null)} />
        </Suspense>
      )}
      {mayResend && (
        <Suspense>
          <Resend />
        </Suspense>
      )}
      {keysShown && (
        <Suspense>
          <KeysSheet opened onClose={() => setKeysShown(false)} />
        </Suspense>
      )}
    </div>
  );
}
