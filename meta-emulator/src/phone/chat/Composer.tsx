import { IconPlus, IconSend2, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { ShownMessage } from "../state/state.ts";
import { type Language, words } from "../words.ts";
import styles from "./chat.module.css";
import { summaryOf } from "./summary.ts";

/** What was being written outlives the phone leaving the screen. */
const drafts = new Map<string, string>();

type Props = {
  draftKey: string;
  language: Language;
  businessName: string;
  quoted: ShownMessage | null;
  onStopQuoting: () => void;
  onAttach: () => void;
  onSend: (text: string) => void;
};

export function Composer({ draftKey, language, businessName, quoted, onStopQuoting, onAttach, onSend }: Props) {
  const said = words[language];
  const [text, setText] = useState(() => drafts.get(draftKey) ?? "");
  const input = useRef<HTMLTextAreaElement>(null);
  const ready = text.trim() !== "";

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${Math.min(element.scrollHeight, 112)}px`;
  }, [text]);

  useLayoutEffect(() => {
    if (quoted) input.current?.focus();
  }, [quoted]);

  function change(value: string): void {
    drafts.set(draftKey, value);
    setText(value);
  }

  function submit(): void {
    if (!ready) return;
    onSend(text.trim());
    change("");
    input.current?.focus();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key === "Escape" && quoted) onStopQuoting();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }

  return (
    <div className={styles.composer}>
      {quoted && (
        <div className={styles.quoting}>
          <div className={styles.quote} data-own={quoted.from === "customer"}>
            <b dir="auto">{quoted.from === "customer" ? said.you : businessName}</b>
            <span dir="auto">{summaryOf(quoted.content, said)}</span>
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
          onClick={onAttach}
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
        />
        <button
          type="submit"
          className={styles.sendButton}
          aria-label={said.send}
          title={said.send}
          disabled={!ready}
          data-testid="composer-send"
        >
          <IconSend2 size={20} stroke={1.75} className="flip" />
        </button>
      </form>
    </div>
  );
}
