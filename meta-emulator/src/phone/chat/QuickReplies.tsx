import { write } from "../state/acts.ts";
import type { ShownMessage } from "../state/state.ts";
import styles from "./chat.module.css";
import { useChat } from "./chat-scope.ts";

/** Instagram's and Messenger's ready answers: under the newest message only, gone once one is given. */
export function QuickReplies({ last }: { last: ShownMessage | undefined }) {
  const { at } = useChat();
  if (last?.from !== "business" || last.deleted || last.content.type !== "text") return null;
  const replies = last.content.quickReplies ?? [];
  if (replies.length === 0) return null;
  return (
    <div className={styles.quickReplies}>
      {replies.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          dir="auto"
          data-testid="quick-reply"
          onClick={() => write(at, { type: "quick_reply", messageId: last.id, id }, { type: "text", body: text })}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
