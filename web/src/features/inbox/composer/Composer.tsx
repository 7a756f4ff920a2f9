import type { Conversation } from "@croozer/contracts/conversations";
import { useMatches } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../lib/dates.ts";
import { usePermission } from "../../../lib/session.ts";
import { AttachmentTray } from "../../attachments/AttachmentTray.tsx";
import { AnsweredStrip } from "../answered/AnsweredStrip.tsx";
import { useAnswered } from "../answered/use-answered.ts";
import { Recorder } from "../attach/Recorder.tsx";
import { useAttach } from "../attach/use-attach.ts";
import { replyWindow } from "../reply-window.ts";
import styles from "./Composer.module.css";
import { ComposerBar } from "./ComposerBar.tsx";
import { ComposerInput } from "./ComposerInput.tsx";
import { ComposerPanel } from "./ComposerPanel.tsx";
import { ComposerStrips } from "./ComposerStrips.tsx";
import { ComposerTabs } from "./ComposerTabs.tsx";
import { insertAtCaret, openCanned } from "./caret.ts";
import { usePanel } from "./panel-store.ts";
import { QuotedReply } from "./QuotedReply.tsx";
import { SuggestList } from "./suggest/SuggestList.tsx";
import { useCannedMenu } from "./suggest/use-canned-menu.tsx";
import { useMentionMenu } from "./suggest/use-mention-menu.tsx";
import { useSeeMentions } from "./use-see-mentions.ts";
import { useSend } from "./use-send.ts";
import type { Writing } from "./writing.ts";

/** Where a member writes: a reply to the customer or a note to the team. */
export function Composer({ conversation, writing }: { conversation: Conversation; writing: Writing }) {
  const { t } = useTranslation("inbox");
  const mayReply = usePermission("conversation.reply");
  const window = replyWindow(conversation.windowEndsAt, useNow());
  const { tab, attachments } = writing;
  const attach = useAttach(attachments);
  const [recordingAsked, setRecording] = useState(false);
  const isNote = tab === "note";
  const closed = !isNote && window.state === "closed";
  const recording = recordingAsked && !isNote && !closed;
  const sending = useSend(conversation, writing, closed);
  const { send, sendVoice } = sending;
  const canned = useCannedMenu(conversation, writing);
  const mention = useMentionMenu(writing);
  const menu = recording ? null : (canned ?? mention);
  useSeeMentions(conversation.id);
  const asked = useAnswered(conversation.id, writing, () => send());
  const isWide = useMatches({ base: false, sm: true });
  const [dismissed, setDismissed] = useState(false);
  const opened = usePanel(conversation.id);
  // A closed window leaves templates: they stand there at once, unless something is written already.
  const offered = closed && isWide && !dismissed && writing.text === "" ? ({ kind: "template" } as const) : null;
  const panel = isNote ? null : (opened ?? offered);
  const shown = { text: panel === null || closed, tools: panel === null || closed };

  if (!mayReply) return <div className={`${styles.composer} ${styles.readOnly}`}>{t("composer.readOnly")}</div>;
  const botAnswers = conversation.automation === "on" && window.state !== "closed";
  const placeholder = closed
    ? "composer.closed.placeholder"
    : isNote
      ? "composer.note.placeholder"
      : attachments.list.length > 0
        ? "attach.caption.placeholder"
        : botAnswers
          ? "composer.bot.placeholder"
          : "composer.reply.placeholder";
  return (
    <div className={styles.composer} data-tab={tab}>
      <AnsweredStrip asked={asked} onEdit={() => writing.input.current?.focus()} />
      {!isNote && <ComposerStrips conversation={conversation} window={window} />}
      <ComposerTabs conversation={conversation} writing={writing} window={window} />
      <QuotedReply writing={writing} />
      {!isNote && <AttachmentTray attachments={attachments} />}
      {panel !== null && (
        <ComposerPanel
          conversation={conversation}
          writing={writing}
          panel={panel}
          isAskedFor={opened !== null}
          onClose={() => {
            setDismissed(true);
            // There again once the panel is gone.
            requestAnimationFrame(() => writing.input.current?.focus());
          }}
        />
      )}
      {recording && (
        <Recorder
          onDone={(file) => {
            setRecording(false);
            sendVoice(file);
          }}
          onCancel={() => setRecording(false)}
        />
      )}
      {menu !== null && <SuggestList menu={menu} />}
      <ComposerInput
        writing={writing}
        placeholder={t(placeholder)}
        hidden={recording || !shown.text}
        menu={menu}
        onFiles={attach}
        onSend={asked.send}
      />
      {!recording && shown.tools && (
        <ComposerBar
          conversation={conversation}
          isNote={isNote}
          closed={closed}
          sending={sending}
          onCanned={() => openCanned(writing)}
          onEmoji={(char) => insertAtCaret(writing, char, { focus: false })}
          onLater={(at) => send(at)}
          onFiles={attach}
          onRecord={() => setRecording(true)}
          onSend={asked.send}
        />
      )}
    </div>
  );
}
