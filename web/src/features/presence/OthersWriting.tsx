import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useOthersHere } from "./people-here.ts";
import styles from "./presence.module.css";

/** Above the composer: a colleague is writing in this conversation, so that not both answer. */
export function OthersWriting({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation("presence");
  const writing = useOthersHere(conversationId).filter(({ typing }) => typing !== null);
  const [first, second] = writing;
  const words =
    first === undefined
      ? ""
      : second !== undefined
        ? t("writing.several", { name: first.name, count: writing.length - 1 })
        : t(first.typing === "note" ? "writing.note" : "writing.reply", { name: first.name });
  return (
    <div className={styles.live} role="status">
      {words !== "" && (
        <p className={styles.writing} data-testid="others-writing">
          <IconPencil size={16} stroke={1.75} aria-hidden="true" />
          <span>{words}</span>
          <span className={styles.dots} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </p>
      )}
    </div>
  );
}
