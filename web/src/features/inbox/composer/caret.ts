import type { Writing } from "./writing.ts";

/** Puts words in the place of a part of the text, and the caret behind them. */
export function replaceIn(writing: Writing, start: number, end: number, words: string, { focus = true } = {}): void {
  const { text, input } = writing;
  writing.setText(text.slice(0, start) + words + text.slice(end));
  const caret = start + words.length;
  // After the text is drawn.
  requestAnimationFrame(() => {
    if (focus) input.current?.focus();
    input.current?.setSelectionRange(caret, caret);
    writing.setCaret(caret);
  });
}

/** Puts words where the caret is, or in the place of what is selected. */
export function insertAtCaret(writing: Writing, words: string, how: { focus?: boolean } = {}): void {
  const area = writing.input.current;
  const at = writing.text.length;
  replaceIn(writing, area?.selectionStart ?? at, area?.selectionEnd ?? at, words, how);
}

/** Opens the canned responses as their mark does, where they may begin. */
export function openCanned(writing: Writing): void {
  const at = writing.input.current?.selectionStart ?? writing.text.length;
  const begins = at === 0 || /\s/u.test(writing.text[at - 1] ?? "");
  insertAtCaret(writing, begins ? "/" : " /");
}
