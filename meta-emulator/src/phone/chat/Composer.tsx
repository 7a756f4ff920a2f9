import { IconCheck, IconMicrophone, IconPencil, IconPlus, IconSend2, IconX } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { attachWords } from "../attach/attach-words.ts";
import type { ShownMessage } from "../state/state.ts";
import styles from "./chat.module.css";
import { useChat } from "./chat-scope.ts";
import { menuWords } from "./menu/menu-words.ts";
import { QuoteWords } from "./Quote.tsx";

/** What was being written outlives the phone leaving the screen. */
const drafts = new Map<string, string>();

type Props = {
  draftKey: string;
  quoted: ShownMessage | null;
  onStopQuoting: () => void;
  /** Words that are being edited, in place of new ones. */
  edited: string | null;
  onStopEditing: () => void;
  onRecord: () => void;
  onSend: (text: string) => void;
};

/** The height a long text grows to, in px, before it scrolls. */
const tallestPx = 112;

export function Composer(props: Props) {
  const { draftKey, quoted, onStopQuoting, edited, onStopEditing, onRecord, onSend } = props;
  const { said, language, open } = useChat();
  const [text, setText] = useState(() => edited ?? drafts.get(draftKey) ?? "");
  const input = useRef<HTMLTextAreaElement>(null);
  const ready = text.trim() !== "";
  const records = !ready && edited === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${Math.min(element.scrollHeight, tallestPx)}px`;
  }, [text]);

  useLayoutEffect(() => {
    if (quoted || edited !== null) input.current?.focus();
  }, [quoted, edited]);

  function change(value: string): void {
    if (edited === null) drafts.set(draftKey, value);
    setText(value);
  }

  function submit(): void {
    if (!ready) return;
    onSend(text.trim());
    if (edited === null) change("");
    input.current?.focus();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key === "Escape" && edited !== null) onStopEditing();
    if (event.key === "Escape" && quoted) onStopQuoting();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }

  function pasted(event: ClipboardEvent): void {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    open({ kind: "file", file });
  }

  return (
    <div className={styles.composer}>
      {edited !== null && (
        <div className={styles.quoting}>
          <p className={styles.editing}>
            <IconPencil size={16} stroke={1.75} aria-hidden="true" />
            {menuWords[language].editing}
          </p>
          <button
            type="button"
            className={styles.round}
            aria-label={menuWords[language].stopEditing}
            onClick={onStopEditing}
          >
            <IconX size={18} />
          </button>
        </div>
      )}
      {quoted && edited === null && (
        <div className={styles.quoting}>
          <div className={styles.quote} data-own={quoted.from === "customer"}>
            <QuoteWords quoted={quoted} />
          </div>
          <button type="button" className={styles.round} aria-label={said.stopReply} onClick={onStopQuoting}>
            <IconX size={18} />
          </button>
        </div>
      )}
      <form
        className={styles.writing}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <button
          type="button"
          className={styles.round}
          aria-label={said.attach}
          title={said.attach}
          aria-haspopup="dialog"
          data-testid="composer-attach"
          onClick={() => open({ kind: "attach" })}
        >
          <IconPlus size={22} stroke={1.75} />
        </button>
        <textarea
          ref={input}
          dir="auto"
          rows={1}
          value={text}
          maxLength={4096}
          placeholder={said.message}
          aria-label={said.message}
          enterKeyHint="send"
          data-testid="composer-input"
          onChange={(event) => change(event.target.value)}
          onKeyDown={pressed}
          onPaste={pasted}
        />
        {records ? (
          <button
            type="button"
            className={styles.sendButton}
            aria-label={attachWords[language].recordVoice}
            title={attachWords[language].recordVoice}
            data-testid="composer-record"
            onClick={onRecord}
          >
            <IconMicrophone size={20} stroke={1.75} />
          </button>
        ) : (
          <button
            type="submit"
            className={styles.sendButton}
            aria-label={edited === null ? said.send : menuWords[language].save}
            title={edited === null ? said.send : menuWords[language].save}
            disabled={!ready}
            data-testid="composer-send"
          >
            {edited === null ? (
              <IconSend2 size={20} stroke={1.75} className="flip" />
            ) : (
              <IconCheck size={20} stroke={2} />
            )}
          </button>
        )}
      </form>
    </div>
  );
}
