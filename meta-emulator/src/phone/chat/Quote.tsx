import type { MouseEvent } from "react";
import type { ShownMessage } from "../state/state.ts";
import { scrollBehavior } from "../ui/scroll-behavior.ts";
import styles from "./chat.module.css";
import { useChat } from "./chat-scope.ts";
import { summaryOfMessage } from "./summary.ts";

/** How long a message that was jumped to stands out. */
const flashMs = 1_200;

function show(id: string, from: Element): void {
  const chat = from.closest('[data-testid="chat"]');
  const target = chat?.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(id)}"]`);
  if (!target) return;
  target.scrollIntoView({ behavior: scrollBehavior(), block: "center" });
  target.dataset.flash = "true";
  setTimeout(() => delete target.dataset.flash, flashMs);
}

export function QuoteWords({ quoted }: { quoted: ShownMessage }) {
  const { said, language, business } = useChat();
  return (
    <>
      <b dir="auto">{quoted.from === "customer" ? said.you : business.verifiedName}</b>
      <span dir="auto">{summaryOfMessage(quoted, language)}</span>
    </>
  );
}

/** What a message answers; a tap shows it. */
export function Quote({ quoted }: { quoted: ShownMessage }) {
  return (
    <button
      type="button"
      className={styles.quote}
      data-own={quoted.from === "customer"}
      data-testid="quote"
      onClick={(event: MouseEvent) => show(quoted.id, event.currentTarget)}
    >
      <QuoteWords quoted={quoted} />
    </button>
  );
}
