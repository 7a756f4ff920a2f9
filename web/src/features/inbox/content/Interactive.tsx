import type { MessageContentOf } from "@croozer/contracts/message-content";
import { IconHandClick, IconList } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./content.module.css";
import { Framed } from "./Framed.tsx";

export function ListBody({ content, pickedId }: { content: MessageContentOf<"list">; pickedId: string | null }) {
  const { t } = useTranslation("inbox");
  return (
    <>
      <Framed {...content} header={content.header === null ? null : { type: "text", text: content.header }} />
      <details className={styles.list}>
        <summary className={styles.listButton} title={t("list.open")}>
          <IconList size={16} stroke={1.75} aria-hidden="true" />
          <PersonText>{content.button}</PersonText>
        </summary>
        {content.sections.map((section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
          <div key={`${section.title}${index}`} className={styles.section}>
            {section.title !== null && section.title !== "" && (
              <PersonText as="p" className={styles.sectionTitle}>
                {section.title}
              </PersonText>
            )}
            {section.rows.map((row) => (
              <div key={row.id} className={styles.listRow} data-picked={row.id === pickedId}>
                <PersonText className={styles.title}>{row.title}</PersonText>
                {row.description !== null && row.description !== "" && (
                  <PersonText className={styles.sub}>{row.description}</PersonText>
                )}
              </div>
            ))}
          </div>
        ))}
      </details>
    </>
  );
}

/** A tap on one of our buttons or list rows. */
export function ChoiceBody({ content }: { content: MessageContentOf<"choice"> }) {
  const { t } = useTranslation("inbox");
  return (
    <div className={styles.choice}>
      <IconHandClick size={16} stroke={1.75} role="img" aria-label={t("choice.tapped")}>
        <title>{t("choice.tapped")}</title>
      </IconHandClick>
      <span className={styles.words}>
        <PersonText>{content.title}</PersonText>
        {content.description !== null && content.description !== "" && (
          <PersonText className={styles.sub}>{content.description}</PersonText>
        )}
      </span>
    </div>
  );
}
