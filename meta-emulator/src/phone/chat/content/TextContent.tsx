import type { ShownMessage } from "../../state/state.ts";
import { isOnlyEmoji } from "../../text/whatsapp-text.ts";
import styles from "../chat.module.css";
import { WhatsAppText } from "../WhatsAppText.tsx";
import { Meta, WithMeta } from "./Meta.tsx";

export function TextContent({ message, body }: { message: ShownMessage; body: string }) {
  if (isOnlyEmoji(body))
    return (
      <>
        <p className={styles.emoji}>{body}</p>
        <Meta message={message} />
      </>
    );
  return (
    <WithMeta last={body} message={message}>
      <WhatsAppText text={body} />
    </WithMeta>
  );
}
