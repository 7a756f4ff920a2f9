import type { Message } from "@croozer/contracts/conversations";
import { type ComponentProps, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { useKeys } from "../../../lib/use-keys.ts";
import { useSeen } from "../../notifications/use-seen.ts";
import { OthersWriting } from "../../presence/OthersWriting.tsx";
import { useHere } from "../../presence/use-here.ts";
import attachStyles from "../attach/attach.module.css";
import { useAttach } from "../attach/use-attach.ts";
import { useDrop } from "../attach/use-drop.ts";
import { Composer } from "../composer/Composer.tsx";
import type { ComposerTab } from "../composer/drafts.ts";
import { openPanel } from "../composer/panel-store.ts";
import { useWriting } from "../composer/writing.ts";
import { SnoozedStrip } from "../together/SnoozedStrip.tsx";
import { useConversationActs } from "../use-conversation-acts.ts";
import { ThreadHead } from "./ThreadHead.tsx";
import { ThreadLog } from "./ThreadLog.tsx";
import styles from "./ThreadPane.module.css";
import { ThreadJumps } from "./thread-jumps.tsx";

/** One conversation: its head, its messages, and where to write. Mounted anew for each. */
export function ThreadPane({ conversation, ...head }: ComponentProps<typeof ThreadHead>) {
  const writing = useWriting(conversation.id);
  useHere(conversation.id, writing.tab, writing.text);
  useSeen(conversation.id);
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
    "Alt+KeyT": () => {
      if (!mayReply) return;
      setTab("reply");
      openPanel(conversation.id, { kind: "template" });
    },
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
  const drop = useDrop(mayReply, (files) => {
    setTab("reply");
    attach(files);
    input.current?.focus();
  });
  return (
    <section className={styles.pane} aria-label={conversation.customer.name} data-testid="thread" {...drop.handlers}>
      {drop.over && <div className={attachStyles.drop}>{t("attach.drop")}</div>}
      <ThreadJumps>
        <ThreadHead conversation={conversation} {...head} />
        <SnoozedStrip conversation={conversation} />
        <ThreadLog conversation={conversation} onQuote={mayReply ? quote : null} onEdit={writing.takeBack} />
      </ThreadJumps>
      <OthersWriting conversationId={conversation.id} />
      <Composer conversation={conversation} writing={writing} />
    </section>
  );
}
