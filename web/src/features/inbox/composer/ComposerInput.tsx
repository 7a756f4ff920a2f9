import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Composer.module.css";
import { replaceIn } from "./caret.ts";
import { optionId, suggestListId } from "./suggest/SuggestList.tsx";
import type { Menu } from "./suggest/use-menu.ts";
import type { Writing } from "./writing.ts";

const highestPx = 200;
/** On a phone's keyboard Enter makes a new line, as people are used to. */
const hasFinePointer = () => window.matchMedia("(pointer: fine)").matches;

type Props = {
  writing: Writing;
  placeholder: string;
  hidden: boolean;
  menu: Menu | null;
  onFiles: (files: readonly File[]) => void;
  onSend: () => void;
};

/** The text itself, as high as it is long. */
export function ComposerInput({ writing, placeholder, hidden, menu, onFiles, onSend }: Props) {
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
    if (menu?.onKeyDown(event)) return;
    // The key of the stroke writes a full stop on a Hebrew layout, which begins no text.
    if (event.code === "Slash" && event.key === "." && !isNote && text === "") {
      event.preventDefault();
      replaceIn(writing, 0, 0, "/");
      return;
    }
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
      aria-autocomplete="list"
      aria-controls={menu === null || menu.options.length === 0 ? undefined : suggestListId}
      aria-activedescendant={menu === null || menu.options.length === 0 ? undefined : optionId(menu.active)}
      onChange={(event) => {
        writing.setText(event.currentTarget.value);
        writing.setCaret(event.currentTarget.selectionStart);
      }}
      onSelect={(event) => writing.setCaret(event.currentTarget.selectionStart)}
      onKeyDown={onKeyDown}
      data-testid="composer-input"
    />
  );
}
