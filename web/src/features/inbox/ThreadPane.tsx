import type { Message } from "@croozer/contracts/conversations";
import { type ComponentProps, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../lib/dates.ts";
import { usePermission } from "../../lib/session.ts";
import { useKeys } from "../../lib/use-keys.ts";
import attachStyles from "./attach/attach.module.css";
import { useAttachments } from "./attach/attachments.ts";
import { useAttach } from "./attach/use-attach.ts";
import { useDrop } from "./attach/use-drop.ts";
import { Composer, type Writing } from "./Composer.tsx";
import { type ComposerTab, keepDraft, readDraft } from "./drafts.ts";
import type { Outgoing } from "./outbox.ts";
import { replyWindow } from "./reply-window.ts";
import { ThreadHead } from "./ThreadHead.tsx";
import { ThreadLog } from "./ThreadLog.tsx";
import styles from "./ThreadPane.module.css";
import { ThreadJumps } from "./thread/thread-jumps.tsx";
import { useConversationActs } from "./use-conversation-acts.ts";

/** What is being written in a conversation: kept in this browser until it is sent. */
function useWriting(conversationId: string): Writing & { takeBack: (outgoing: Outgoing) => void } {
  const [tab, setTab] = useState<ComposerTab>("reply");
  const [quoted, setQuoted] = useState<Message | null>(null);
  const [texts, setTexts] = useState(() => ({
    reply: readDraft(localStorage, conversationId, "reply"),
    note: readDraft(localStorage, conversationId, "note"),
  }));
  const input = useRef<HTMLTextAreaElement>(null);
  const attachments = useAttachments(conversationId);
  const write = (where: ComposerTab, text: string) => {
    setTexts((current) => ({ ...current, [where]: text }));
    keepDraft(localStorage, conversationId, where, text);
  };
  return {
    tab,
    setTab,
    text: texts[tab],
    setText: (text) => write(tab, text),
    quoted,
    setQuoted,
    input,
    attachments,
    takeBack: ({ kind, body }) => {
      setTab(kind);
      write(kind, texts[kind] === "" ? body : `${body}\n${texts[kind]}`);
      input.current?.focus();
    },
  };
}

/** One conversation: its head, its messages, and where to write. Mounted anew for each. */
export function ThreadPane({ conversation, ...head }: ComponentProps<typeof ThreadHead>) {
  const writing = useWriting(conversation.id);
  const { t } = useTranslation("inbox");
  const { setStatus } = useConversationActs();
  const mayReply = usePermission("conversation.reply");
  const mayChange = usePermission("conversation.assign");
  const { setTab, setQuoted, input } = writing;
  const write = (tab: ComposerTab) => {
    setTab(tab);
    // After the tab is drawn: a closed reply cannot take the focus, a note can.
    requestAnimationFrame(() => input.current?.focus());
  };
  useKeys({
    "Alt+KeyP": () => write("note"),
    "Alt+KeyL": () => write("reply"),
    "Alt+KeyE": () => {
      if (mayChange) void setStatus(conversation, conversation.status === "resolved" ? "open" : "resolved");
    },
  });
  const quote = useCallback(
    (message: Message) => {
      setTab("reply");
      setQuoted(message);
      input.current?.focus();
    },
    [setTab, setQuoted, input],
  );
  const attach = useAttach(writing.attachments);
  const window = replyWindow(conversation.windowEndsAt, useNow());
  const drop = useDrop(mayReply && window.state !== "closed", (files) => {
    setTab("reply");
    attach(files);
    input.current?.focus();
  });
  return (
    <section className={styles.pane} aria-label={conversation.customer.name} data-testid="thread" {...drop.handlers}>
      {drop.over && <div className={attachStyles.drop}>{t("attach.drop")}</div>}
      <ThreadJumps>
        <ThreadHead conversation={conversation} {...head} />
        <ThreadLog conversation={conversation} onQuote={mayReply ? quote : null} onEdit={writing.takeBack} />
      </ThreadJumps>
      <Composer conversation={conversation} writing={writing} />
    </section>
  );
}
