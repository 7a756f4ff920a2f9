import { IconCopy, IconCornerUpLeft, IconCornerUpRight, IconPencil, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useEmulatedNow } from "../../state/emulated-now.ts";
import type { ShownMessage } from "../../state/state.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/toasts.ts";
import { useChat } from "../chat-scope.ts";
import { Sheet } from "../Sheet.tsx";
import styles from "./menu.module.css";
import { menuWords } from "./menu-words.ts";
import { type Allowed, mayDelete, mayEdit, wordsOf } from "./message-rules.ts";
import { ReactionBar } from "./ReactionBar.tsx";

type ItemProps = {
  icon: ReactNode;
  label: string;
  hint?: string;
  danger?: boolean;
  disabled?: boolean;
  onClick: () => void;
};

function Item({ icon, label, hint, danger, disabled, onClick }: ItemProps) {
  return (
    <button type="button" className={styles.item} data-danger={danger} disabled={disabled} onClick={onClick}>
      {icon}
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </button>
  );
}

const look = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

/** Everything that can be done with one message. */
export function MessageMenu({ message, onClose }: { message: ShownMessage; onClose: () => void }) {
  const chat = useChat();
  const { language, said, perform } = chat;
  const named = menuWords[language];
  const now = useEmulatedNow(10_000);
  const [asking, setAsking] = useState(false);
  const text = wordsOf(message);
  const edits = mayEdit(message, now);
  const deletes = mayDelete(message, now);
  const hintOf = (allowed: Allowed, hint: string) => (allowed === "too-old" ? { hint, disabled: true } : {});
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const copy = () =>
    navigator.clipboard.writeText(text ?? "").then(
      () => toast("ok", named.copied),
      () => toast("bad", said.failedToast),
    );

  if (asking)
    return (
      <Sheet title={named.removeQuestion} closeLabel={said.close} onClose={onClose}>
        <div className={styles.asking}>
          <Button onClick={() => setAsking(false)}>{said.cancel}</Button>
          <Button
            look="danger"
            onClick={then(() => void perform({ type: "delete", messageId: message.id }))}
            data-testid="menu-delete-confirm"
          >
            {named.remove}
          </Button>
        </div>
      </Sheet>
    );
  return (
    <Sheet title={named.actsOn} closeLabel={said.close} onClose={onClose}>
      {!message.deleted && (
        <>
          <div className={styles.menuBar}>
            <ReactionBar message={message} onDone={onClose} />
          </div>
          <Item
            icon={<IconCornerUpLeft {...look} className="flip" />}
            label={said.reply}
            onClick={then(() => chat.quote(message))}
          />
        </>
      )}
      {text !== null && !message.deleted && (
        <>
          <Item icon={<IconCopy {...look} />} label={named.copy} onClick={then(() => void copy())} />
          <Item
            icon={<IconCornerUpRight {...look} className="flip" />}
            label={named.forward}
            onClick={() => chat.open({ kind: "forward", message })}
          />
        </>
      )}
      {edits !== "no" && (
        <Item
          icon={<IconPencil {...look} />}
          label={named.edit}
          {...hintOf(edits, named.tooOldToEdit)}
          onClick={then(() => chat.edit(message))}
        />
      )}
      {deletes !== "no" && (
        <Item
          icon={<IconTrash {...look} />}
          label={named.remove}
          danger
          {...hintOf(deletes, named.tooOldToDelete)}
          onClick={() => setAsking(true)}
        />
      )}
    </Sheet>
  );
}
