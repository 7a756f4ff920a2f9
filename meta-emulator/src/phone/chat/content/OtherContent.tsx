import { IconBan, IconEyeOff, IconMessageQuestion } from "@tabler/icons-react";
import type { ShownMessage } from "../../state/state.ts";
import styles from "../chat.module.css";
import { useChat } from "../chat-scope.ts";
import { Meta } from "./Meta.tsx";

/** A type this page does not know: labelled, with what it holds. */
export function OtherContent({ message, label, raw }: { message: ShownMessage; label: string; raw: unknown }) {
  const { said } = useChat();
  return (
    <>
      <div className={styles.other}>
        <IconMessageQuestion size={20} stroke={1.75} aria-hidden="true" />
        <strong dir="auto">{label}</strong>
      </div>
      <details className={styles.raw}>
        <summary>{said.rawBody}</summary>
        <pre dir="ltr">{JSON.stringify(raw, null, 2)}</pre>
      </details>
      <Meta message={message} />
    </>
  );
}

/** Sent by this phone, and nothing a business can be shown. */
export function UnsupportedContent({ message, what }: { message: ShownMessage; what: string }) {
  const { named } = useChat();
  return (
    <>
      <div className={styles.other}>
        <IconEyeOff size={20} stroke={1.75} aria-hidden="true" />
        <strong dir="auto">{named.unsupportedNames[what] ?? named.unsupportedKind(what)}</strong>
      </div>
      <p className={styles.foot}>{named.unsupportedExplains}</p>
      <Meta message={message} />
    </>
  );
}

/** Deleted for everyone. */
export function DeletedContent({ message }: { message: ShownMessage }) {
  const { named } = useChat();
  return (
    <>
      <p className={styles.deleted}>
        <IconBan size={16} stroke={1.75} aria-hidden="true" />
        {message.from === "customer" ? named.deletedByYou : named.deletedByThem}
      </p>
      <Meta message={message} />
    </>
  );
}
