import type { Conversation, Message } from "@croozer/contracts/conversations";
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowBackUp, IconMicrophone, IconRobot, IconSend, IconX } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../lib/dates.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { useQuotePreview } from "../message-text/use-quote-preview.ts";
import { AttachButton } from "./attach/AttachButton.tsx";
import { AttachmentTray } from "./attach/AttachmentTray.tsx";
import type { Attachments } from "./attach/attachments.ts";
import { Recorder } from "./attach/Recorder.tsx";
import { useAttach } from "./attach/use-attach.ts";
import styles from "./Composer.module.css";
import { ComposerStrips } from "./ComposerStrip.tsx";
import type { ComposerTab } from "./drafts.ts";
import { sendOut } from "./outbox-store.ts";
import { replyWindow } from "./reply-window.ts";
import { useConversationActs } from "./use-conversation-acts.ts";

/** The API's limits (`SendMessage`, `AddNote`). */
const longest: Record<ComposerTab, number> = { reply: 4096, note: 4000 };
const longestCaption = 1024;
const highestPx = 200;
/** On a phone's keyboard Enter makes a new line, as people are used to. */
const hasFinePointer = () => window.matchMedia("(pointer: fine)").matches;

export type Writing = {
  tab: ComposerTab;
  setTab: (tab: ComposerTab) => void;
  text: string;
  setText: (text: string) => void;
  quoted: Message | null;
  setQuoted: (message: Message | null) => void;
  input: RefObject<HTMLTextAreaElement | null>;
  attachments: Attachments;
};

function Tabs({ writing }: { writing: Writing }) {
  const { t } = useTranslation("inbox");
  return (
    <div className={styles.tabs} role="tablist" aria-label={t("composer.tabs")}>
      {(["reply", "note"] as const).map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={writing.tab === tab}
          className={styles.tab}
          data-tab={tab}
          data-testid={`composer-${tab}-tab`}
          onClick={() => {
            writing.setTab(tab);
            writing.input.current?.focus();
          }}
        >
          {t(`composer.${tab}`)}
        </button>
      ))}
    </div>
  );
}

function Quoted({ writing }: { writing: Writing }) {
  const { t } = useTranslation("inbox");
  const preview = useQuotePreview();
  if (writing.quoted === null || writing.tab !== "reply") return null;
  return (
    <div className={styles.quoted}>
      <IconArrowBackUp size={16} stroke={1.75} className="flip" aria-hidden="true" />
      <PersonText className={styles.quotedText}>{preview(writing.quoted)}</PersonText>
      <button
        type="button"
        className={styles.quotedClose}
        aria-label={t("composer.cancelReply")}
        onClick={() => writing.setQuoted(null)}
      >
        <IconX size={14} stroke={2} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Where a member writes: a reply to the customer or a note to the team. */
export function Composer({ conversation, writing }: { conversation: Conversation; writing: Writing }) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const { setAutomation } = useConversationActs();
  const preview = useQuotePreview();
  const mayReply = usePermission("conversation.reply");
  const window = replyWindow(conversation.windowEndsAt, useNow());
  const { tab, text, setText, input, quoted, attachments } = writing;
  const attach = useAttach(attachments);
  const [recording, setRecording] = useState(false);
  const isNote = tab === "note";
  const closed = !isNote && window.state === "closed";
  const files = isNote ? [] : attachments.list;
  const tooMany = text.trim().length - (files.length > 0 ? longestCaption : longest[tab]);
  const sendable = (text.trim() !== "" || files.length > 0) && tooMany <= 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: as high as its text
  useLayoutEffect(() => {
    const area = input.current;
    if (area === null) return;
    area.style.blockSize = "auto";
    area.style.blockSize = `${Math.min(area.scrollHeight, highestPx)}px`;
  }, [text, tab, input]);

  function send() {
    if (!sendable) return;
    const replyTo = isNote || quoted === null ? null : { id: quoted.id, preview: preview(quoted) };
    const written = { conversationId: conversation.id, kind: tab, body: text.trim(), replyTo, park: closed };
    // What was written and quoted belongs to the first of several files.
    const [first, ...others] = files;
    sendOut(businessId, written, first && { file: first.file, voice: false });
    for (const { file } of others) sendOut(businessId, { ...written, body: "", replyTo: null }, { file, voice: false });
    setText("");
    if (!isNote) {
      writing.setQuoted(null);
      attachments.clear();
    }
    input.current?.focus();
  }
  function sendVoice(file: File) {
    setRecording(false);
    const replyTo = quoted === null ? null : { id: quoted.id, preview: preview(quoted) };
    sendOut(businessId, { conversationId: conversation.id, kind: "reply", body: "", replyTo }, { file, voice: true });
    writing.setQuoted(null);
  }
  function onPaste(event: ClipboardEvent) {
    const pasted = [...event.clipboardData.files];
    if (isNote || pasted.length === 0) return;
    event.preventDefault();
    attach(pasted);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    if (!hasFinePointer() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    send();
  }

  if (!mayReply) return <div className={`${styles.composer} ${styles.readOnly}`}>{t("composer.readOnly")}</div>;
  const botAnswers = conversation.automation === "on" && window.state !== "closed";
  const placeholder = closed
    ? "composer.closed.placeholder"
    : isNote
      ? "composer.note.placeholder"
      : files.length > 0
        ? "attach.caption.placeholder"
        : botAnswers
          ? "composer.bot.placeholder"
          : "composer.reply.placeholder";
  return (
    <div className={styles.composer} data-tab={tab}>
      {!isNote && <ComposerStrips conversation={conversation} window={window} />}
      <div className={styles.head}>
        <Tabs writing={writing} />
        {!isNote && conversation.automation === "paused" && window.state !== "closed" && (
          <button
            type="button"
            className={styles.giveBack}
            title={t("composer.paused")}
            data-testid="give-back"
            onClick={() => void setAutomation(conversation, "on")}
          >
            <IconRobot size={16} stroke={1.75} aria-hidden="true" />
            {t("composer.giveBack")}
          </button>
        )}
      </div>
      <Quoted writing={writing} />
      {!isNote && !closed && <AttachmentTray attachments={attachments} />}
      {!isNote && !closed && recording && <Recorder onDone={sendVoice} onCancel={() => setRecording(false)} />}
      <textarea
        hidden={recording && !isNote && !closed}
        ref={input}
        className={styles.input}
        dir="auto"
        rows={1}
        value={text}
        aria-label={t(isNote ? "composer.note" : "composer.reply")}
        placeholder={t(placeholder)}
        onPaste={onPaste}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-testid="composer-input"
      />
      {!(recording && !isNote) && (
        <div className={styles.bar}>
          {!isNote && (
            <span className={styles.tools}>
              <AttachButton onFiles={attach} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t("record.start")}
                title={t("record.start")}
                onClick={() => setRecording(true)}
                data-testid="record"
              >
                <IconMicrophone size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </span>
          )}
          <span className={styles.hint} data-bad={tooMany > 0}>
            {tooMany > 0
              ? t("composer.tooLong", { count: tooMany })
              : t(isNote ? "composer.noteHint" : "composer.enterHint")}
          </span>
          <Button
            variant={isNote ? "default" : "filled"}
            className={isNote ? (styles.addNote ?? "") : ""}
            disabled={!sendable}
            rightSection={isNote ? undefined : <IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
            // A press must not take the focus from the text: on a phone the keyboard would close.
            onMouseDown={(event) => event.preventDefault()}
            onClick={send}
            data-testid="composer-send"
          >
            {t(isNote ? "composer.addNote" : closed ? "composer.park" : "composer.send")}
          </Button>
        </div>
      )}
    </div>
  );
}
