import type { Conversation } from "@croozer/contracts/conversations";
import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconMessageCircle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { useKeys } from "../../lib/use-keys.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { leavesOnEscape } from "../../ui/leaves-on-escape.ts";
import { ConversationList } from "./ConversationList.tsx";
import { useDraftNotices } from "./composer/draft-sync.ts";
import styles from "./InboxPage.module.css";
import { KeysSheet } from "./KeysSheet.tsx";
import { NoThread } from "./NoThread.tsx";
import { SidePanel } from "./panel/SidePanel.tsx";
import { ThreadPane } from "./ThreadPane.tsx";
import { ThreadSkeleton } from "./ThreadSkeleton.tsx";
import { useBackToList } from "./use-back-to-list.ts";
import { useConversation } from "./use-conversation.ts";
import { useConversationActs } from "./use-conversation-acts.ts";
import { useInboxNotices } from "./use-inbox-notices.ts";
import { useInboxPlace } from "./use-inbox-place.ts";
import { useResend } from "./use-resend.ts";
import { ViewsColumn } from "./ViewsColumn.tsx";

/** Beside the thread on a wide screen, over it on others. */
function Panel({
  conversation,
  opened,
  onClose,
}: {
  conversation: Conversation;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation("inbox");
  const { t: tUi } = useTranslation("ui");
  const wide = useMediaQuery("(min-width: 1200px)", true, { getInitialValueInEffect: false });
  if (wide)
    return (
      <div className={styles.panel}>
        <SidePanel conversation={conversation} />
      </div>
    );
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="22rem"
      title={t("panel")}
      padding="md"
      closeButtonProps={{ "aria-label": tUi("close") }}
      // Its own way of closing would not wait for an editor inside, which Escape leaves first.
      closeOnEscape={false}
      {...leavesOnEscape(onClose)}
      classNames={{ body: styles.drawerBody ?? "", header: styles.drawerHeader ?? "", content: styles.drawer ?? "" }}
    >
      <SidePanel conversation={conversation} />
    </Drawer>
  );
}

/** Every conversation of the business: views, list, thread, and what belongs to the customer. */
export function InboxPage() {
  const { t } = useTranslation("inbox");
  const { conversationId, open } = useInboxPlace();
  const conversation = useConversation(conversationId);
  const order = useRef<string[]>([]);
  const keepOrder = useCallback((ids: string[]) => {
    order.current = ids;
  }, []);
  const [keysShown, setKeysShown] = useState(false);
  /** The conversation whose panel was opened over it: another one begins without. */
  const [panelOf, setPanelOf] = useState<string | null>(null);
  const navigate = useNavigate();
  const mayChange = usePermission("conversation.assign");
  const { setStatus } = useConversationActs();
  const mayOrder = usePermission("order.place");
  const back = useBackToList(conversationId, () => void open(null));
  useInboxNotices();
  useResend();
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
          <EmptyState icon={IconMessageCircle} title={t("empty.thread.title")} text={t("empty.thread.text")} />
        ) : current !== undefined ? (
          <ThreadPane
            key={current.id}
            conversation={current}
            onBack={back}
            onPanel={() => setPanelOf(current.id)}
            onKeys={() => setKeysShown(true)}
          />
        ) : conversation.isError ? (
          <NoThread error={conversation.error} retry={() => conversation.refetch()} onBack={back} />
        ) : (
          <ThreadSkeleton />
        )}
      </div>
      {current !== undefined && conversationId !== null && (
        <Panel conversation={current} opened={panelOf === current.id} onClose={() => setPanelOf(null)} />
      )}
      <KeysSheet opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
