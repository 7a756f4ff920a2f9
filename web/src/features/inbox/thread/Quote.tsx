import type { Message } from "@croozer/contracts/conversations";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { withoutMarks } from "../../message-text/text-formatting.ts";
import bubble from "./bubble.module.css";
import styles from "./thread.module.css";
import { useJumps } from "./thread-jumps.tsx";

/** What a reply answers; it leads there, loaded or not. */
export function Quote({ replyTo }: { replyTo: NonNullable<Message["replyTo"]> }) {
  const { t } = useTranslation("inbox");
  const { jump } = useJumps();
  const { id, preview } = replyTo;
  // Quoting what we never had: a product of a catalogue, something before our time.
  if (id === null)
    return preview === "" ? null : <PersonText className={bubble.quote}>{withoutMarks(preview)}</PersonText>;
  return (
    <button
      type="button"
      className={styles.quote}
      title={t("message.quoted")}
      data-testid="quote"
      onClick={() => jump(id)}
    >
      <PersonText className={bubble.quote}>{preview === "" ? t("message.quoted") : withoutMarks(preview)}</PersonText>
    </button>
  );
}
