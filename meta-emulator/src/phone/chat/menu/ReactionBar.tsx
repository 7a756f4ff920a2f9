import { IconPlus } from "@tabler/icons-react";
import { usePreferences } from "../../preferences.tsx";
import { react } from "../../state/acts.ts";
import type { ShownMessage } from "../../state/state.ts";
import { tried } from "../../ui/toasts.ts";
import { useChat } from "../chat-scope.ts";
import { quickReactions } from "./emoji.ts";
import styles from "./menu.module.css";
import { menuWords } from "./menu-words.ts";

/** Reacts, or takes the same reaction back. */
export function useReact(message: ShownMessage): (emoji: string) => void {
  const { at } = useChat();
  const page = usePreferences();
  return (emoji) => void tried(page.words, react(at, message, message.reaction === emoji ? "" : emoji));
}

/** Six reactions and the way to all of them. */
export function ReactionBar({ message, onDone }: { message: ShownMessage; onDone: () => void }) {
  const { language, open } = useChat();
  const said = menuWords[language];
  const chosen = useReact(message);
  return (
    <fieldset className={styles.bar} aria-label={said.react}>
      {quickReactions.map((emoji) => (
        <button
          key={emoji}
          type="button"
          aria-pressed={message.reaction === emoji}
          aria-label={message.reaction === emoji ? said.takeBack(emoji) : said.reactWith(emoji)}
          data-testid="react"
          onClick={() => {
            chosen(emoji);
            onDone();
          }}
        >
          {emoji}
        </button>
      ))}
      <button
        type="button"
        className={styles.moreEmoji}
        aria-label={said.moreEmoji}
        onClick={() => {
          onDone();
          open({ kind: "emoji", message });
        }}
      >
        <IconPlus size={18} />
      </button>
    </fieldset>
  );
}
