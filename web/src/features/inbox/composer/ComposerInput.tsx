import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Composer.module.css";
import type { Writing } from "./writing.ts";

const highestPx = 200;
/** On a phone's keyboard Enter makes a new line, as people are used to. */
const hasFinePointer = () => window.matchMedia("(pointer: fine)").matches;

type Props = {
  writing: Writing;
  placeholder: string;
  hidden: boolean;
  onFiles: (files: readonly File[]) => void;
  onSend: () => void;
};

/** The text itself, as high as it is long. */
export function ComposerInput({ writing, placeholder, hidden, onFiles, onSend }: Props) {
  const { t } = useTranslation("inbox");
  const { tab, text, input } = writing;
  const isNote = tab === "note";

  // biome-ignore lint/correctness/useExhaustiveDependencies: as high as its text
  useLayoutEffect(() => {
    const area = input.current;
    if (area === null) return;
    area.style.blockSize = "auto";
    area.style.blockSize = `${Math.min(area.scrollHeight, highestPx)}px`;
  }, [text, tab, input]);

  function onPaste(event: ClipboardEvent) {
    const pasted = [...event.clipboardData.files];
    if (isNote || pasted.length === 0) return;
    event.preventDefault();
    onFiles(pasted);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    if (!hasFinePointer() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onSend();
  }
  return (
    <textarea
      hidden={hidden}
      ref={input}
      className={styles.input}
      dir="auto"
      rows={1}
      value={text}
      aria-label={t(isNote ? "composer.note" : "composer.reply")}
      placeholder={placeholder}
      onPaste={onPaste}
      onChange={(event) => writing.setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      data-testid="composer-input"
    />
  );
}
