import { IconCheck } from "@tabler/icons-react";
import type { ChatButton } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import styles from "../chat.module.css";
import { useChat } from "../chat-scope.ts";
import { buttonIcons } from "./button-icons.ts";
import { wordsOf } from "./button-words.ts";
import { usePress } from "./use-press.ts";

type Props = { message: ShownMessage; button: ChatButton; chosen: boolean; onPressed?: () => void };

/** A button under a message, a template or a card. */
export function PressButton({ message, button, chosen, onPressed }: Props) {
  const { named } = useChat();
  const { copied, press } = usePress(message, button);
  const Icon = copied ? IconCheck : buttonIcons[button.kind];
  const inside = (
    <>
      <Icon
        size={17}
        stroke={1.9}
        className={button.kind === "reply" || button.kind === "url" ? "flip" : undefined}
        aria-hidden="true"
      />
      <span dir="auto" role={copied ? "status" : undefined}>
        {copied ? named.copied : wordsOf(button, named)}
      </span>
    </>
  );
  if (button.kind === "url")
    return (
      <a className={styles.choice} href={button.url} target="_blank" rel="noopener noreferrer">
        {inside}
      </a>
    );
  return (
    <button
      type="button"
      className={styles.choice}
      data-testid={button.kind === "reply" ? "reply-button" : `button-${button.kind}`}
      data-chosen={chosen}
      aria-pressed={button.kind === "reply" ? chosen : undefined}
      onClick={() => {
        press();
        onPressed?.();
      }}
    >
      {inside}
    </button>
  );
}
