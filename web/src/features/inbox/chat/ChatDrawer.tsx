import { ActionIcon, Drawer } from "@mantine/core";
import { IconInbox, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useEscapeAlone } from "../../../ui/use-escape-alone.ts";
import { useFocusBack } from "../../../ui/use-focus-back.ts";
import { useDraftNotices } from "../composer/draft-sync.ts";
import { NoThread } from "../thread/NoThread.tsx";
import { ThreadPane } from "../thread/ThreadPane.tsx";
import { ThreadSkeleton } from "../thread/ThreadSkeleton.tsx";
import { useResend } from "../thread/use-resend.ts";
import { useConversation } from "../use-conversation.ts";
import { useInboxNotices } from "../use-inbox-notices.ts";
import styles from "./ChatDrawer.module.css";
import { useChatPlace } from "./use-chat-place.ts";

/** A conversation over the page where somebody asked for it, as it is in the inbox. */
export function ChatDrawer() {
  const { t } = useTranslation("chat");
  const { conversationId, close } = useChatPlace();
  const content = useRef<HTMLDivElement>(null);
  useFocusBack(conversationId !== null);
  // What is open over it, a picture or a new order, is closed first and alone.
  useEscapeAlone(
    conversationId !== null,
    (element) => content.current?.contains(element) === true || element.contains(content.current),
    close,
  );
  return (
    <Drawer.Root
      opened={conversationId !== null}
      onClose={close}
      position="right"
      size="36rem"
      closeOnEscape={false}
      // A new order comes over it and is scrolled as ever; nothing of the page behind moves anyway.
      lockScroll={false}
    >
      <Drawer.Overlay />
      <Drawer.Content ref={content} className={styles.content ?? ""} aria-label={t("chat")} data-testid="chat-drawer">
        <Drawer.Body className={styles.body ?? ""}>
          {conversationId !== null && <Chat key={conversationId} conversationId={conversationId} onClose={close} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Chat({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const { data: conversation, isError, error, refetch } = useConversation(conversationId);
  useInboxNotices();
  useResend();
  useDraftNotices();
  if (conversation !== undefined)
    return (
      <ThreadPane
        conversation={conversation}
        onBack={onClose}
        tools={
          <>
            <ToInbox conversationId={conversationId} />
            <Close onClose={onClose} />
          </>
        }
      />
    );
  return (
    <>
      <div className={styles.bar}>
        <Close onClose={onClose} always />
      </div>
      {isError ? <NoThread error={error} retry={refetch} onBack={onClose} /> : <ThreadSkeleton />}
    </>
  );
}

function ToInbox({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation("chat");
  return (
    <ActionIcon
      component={Link}
      to={`/inbox/${conversationId}`}
      variant="subtle"
      color="gray"
      size="2.25rem"
      aria-label={t("openInInbox")}
      title={t("openInInbox")}
      data-testid="chat-to-inbox"
    >
      <IconInbox size={20} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}

function Close({ onClose, always = false }: { onClose: () => void; always?: boolean }) {
  const { t } = useTranslation("chat");
  return (
    <ActionIcon
      className={always ? "" : (styles.close ?? "")}
      variant="subtle"
      color="gray"
      size="2.25rem"
      aria-label={t("close")}
      title={t("close")}
      onClick={onClose}
      data-testid="chat-close"
    >
      <IconX size={20} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  );
}
