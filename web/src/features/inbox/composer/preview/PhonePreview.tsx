import type { MessageContent } from "@croozer/contracts/message-content";
import { useTranslation } from "react-i18next";
import bubble from "../../bubble.module.css";
import { ActionsRow } from "../../content/ActionsRow.tsx";
import { MessageBody } from "../../content/MessageBody.tsx";
import { asMessage } from "./as-message.ts";
import styles from "./preview.module.css";

/** A message as the customer will see it, while it is written. */
export function PhonePreview({ content }: { content: MessageContent }) {
  const { t } = useTranslation("inbox");
  return (
    <figure className={styles.preview} data-testid="preview">
      <figcaption className={styles.caption}>{t("template.preview")}</figcaption>
      <div className={`${bubble.row} ${bubble.out}`}>
        <div className={bubble.held}>
          <div className={bubble.bubble}>
            <MessageBody message={asMessage(content)} pickedId={null} />
          </div>
        </div>
        <ActionsRow content={content} pickedId={null} />
      </div>
    </figure>
  );
}
