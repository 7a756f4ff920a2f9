import { IconArrowBackUp, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { useQuotePreview } from "../../message-text/use-quote-preview.ts";
import styles from "./Composer.module.css";
import type { Writing } from "./writing.ts";

/** The message that is answered. */
export function QuotedReply({ writing }: { writing: Writing }) {
  const { t } = useTranslation("inbox");
  const preview = useQuotePreview();
  if (writing.quoted === null || writing.tab !== "reply") return null;
  return (
    <div className={styles.quoted}>
      <IconArrowBackUp size={16} stroke={1.75} className="flip" aria-hidden="true" />
      <PersonText className={styles.quotedText}>{preview(writing.quoted)}</PersonText>
      <button
        type="button"
        className={styles.quotedClose}
        aria-label={t("composer.cancelReply")}
        onClick={() => writing.setQuoted(null)}
      >
        <IconX size={14} stroke={2} aria-hidden="true" />
      </button>
    </div>
  );
}
