import type { Message } from "@croozer/contracts/conversations";
import type { MessageContentOf } from "@croozer/contracts/message-content";
import { IconQuestionMark } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../../ui/Isolate.tsx";
import styles from "./content.module.css";
import { RawView } from "./RawView.tsx";

/** Whatever arrived that has no form of its own: its label, and what was really sent. Never an empty bubble. */
export function UnsupportedBody({ message, content }: { message: Message; content: MessageContentOf<"unsupported"> }) {
  const { t } = useTranslation("inbox");
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.card}>
      <span className={styles.tile}>
        <IconQuestionMark size={20} stroke={1.75} aria-hidden="true" />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{t("type.unsupported")}</span>
        <span className={styles.sub}>
          <Isolate className={styles.kind}>{content.label}</Isolate>
          {content.detail !== null && (
            <>
              {" · "}
              <bdi>{content.detail}</bdi>
            </>
          )}
        </span>
        <button type="button" className={styles.link} onClick={() => setOpen(true)}>
          {t("raw.view")}
        </button>
      </span>
      <RawView messageId={message.id} opened={open} onClose={() => setOpen(false)} />
    </div>
  );
}
