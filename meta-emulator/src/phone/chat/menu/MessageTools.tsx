import { IconCornerUpLeft, IconDots, IconMoodPlus } from "@tabler/icons-react";
import { type FocusEvent, type KeyboardEvent, useState } from "react";
import type { ShownMessage } from "../../state/state.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./menu.module.css";
import { menuWords } from "./menu-words.ts";
import { ReactionBar } from "./ReactionBar.tsx";

/** Beside a message while the pointer or the focus is on it: react, answer, everything else. */
export function MessageTools({ message }: { message: ShownMessage }) {
  const { language, said, quote, open } = useChat();
  const named = menuWords[language];
  const [reacting, setReacting] = useState(false);
  const left = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setReacting(false);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !reacting) return;
    event.stopPropagation();
    setReacting(false);
  };
  return (
    <span
      className={styles.tools}
      role="toolbar"
      aria-label={named.actsOn}
      data-open={reacting}
      data-from={message.from}
      onBlur={left}
      onKeyDown={pressed}
    >
      {!message.deleted && (
        <>
          <button
            type="button"
            aria-label={named.react}
            title={named.react}
            aria-expanded={reacting}
            onClick={() => setReacting(!reacting)}
          >
            <IconMoodPlus size={17} stroke={1.75} aria-hidden="true" />
          </button>
          <button type="button" aria-label={said.reply} title={said.reply} onClick={() => quote(message)}>
            <IconCornerUpLeft size={16} className="flip" aria-hidden="true" />
          </button>
        </>
      )}
      <button
        type="button"
        aria-label={named.more}
        title={named.more}
        aria-haspopup="dialog"
        data-testid="message-menu"
        onClick={() => open({ kind: "menu", message })}
      >
        <IconDots size={17} aria-hidden="true" />
      </button>
      {reacting && <ReactionBar message={message} onDone={() => setReacting(false)} />}
    </span>
  );
}
