import type { MessageContent, MessageContentOf } from "@croozer/contracts/message-content";
import { useTranslation } from "react-i18next";
import { ActionsRow } from "../../content/ActionsRow.tsx";
import { Framed } from "../../content/Framed.tsx";
import { HeaderView } from "../../content/HeaderView.tsx";
import { MessageBody } from "../../content/MessageBody.tsx";
import bubble from "../../thread/bubble.module.css";
import { asMessage } from "./as-message.ts";
import styles from "./preview.module.css";

/** A line is shown with what fills it. */
const headerOf = ({ header, shown }: MessageContentOf<"template">) =>
  typeof shown?.header === "string" ? ({ type: "text", name: null, text: shown.header } as const) : header;

/** A message as the customer will see it, while it is written. */
export function PhonePreview({ content }: { content: MessageContent }) {
  const { t } = useTranslation("inbox");
  return (
    <figure className={styles.preview} data-testid="preview">
      <figcaption className={styles.caption}>{t("template.preview")}</figcaption>
      <div className={`${bubble.row} ${bubble.out}`}>
        <div className={bubble.held}>
          <div className={bubble.bubble}>
            {content.type === "template" ? (
              <>
                <HeaderView header={headerOf(content)} files={[]} />
                <Framed body={content.body} footer={content.shown?.footer ?? null} />
              </>
            ) : (
              <MessageBody message={asMessage(content)} pickedId={null} />
            )}
          </div>
        </div>
        <ActionsRow content={content} pickedId={null} />
      </div>
    </figure>
  );
}
