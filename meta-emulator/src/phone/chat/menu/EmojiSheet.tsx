import type { ShownMessage } from "../../state/state.ts";
import { useChat } from "../chat-scope.ts";
import { Sheet } from "../Sheet.tsx";
import { reactionEmoji } from "./emoji.ts";
import styles from "./menu.module.css";
import { menuWords } from "./menu-words.ts";
import { useReact } from "./ReactionBar.tsx";

export function EmojiSheet({ message, onClose }: { message: ShownMessage; onClose: () => void }) {
  const { language, said } = useChat();
  const named = menuWords[language];
  const chosen = useReact(message);
  return (
    <Sheet title={named.react} closeLabel={said.close} onClose={onClose}>
      <div className={styles.allEmoji}>
        {reactionEmoji.map((emoji) => (
          <button
            key={emoji}
            type="button"
            aria-pressed={message.reaction === emoji}
            aria-label={named.reactWith(emoji)}
            onClick={() => {
              chosen(emoji);
              onClose();
            }}
          >
            {emoji}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
