import type { Draft } from "@croozer/contracts/drafts";
import { IconPencil } from "@tabler/icons-react";
import { useTexts } from "../../../lib/use-texts.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./draft-preview.module.css";

/** In the list, in the place of what was said last: what its reader has not sent yet. */
export function DraftPreview({ draft }: { draft: Draft }) {
  const t = useTexts("inbox");
  const isNote = draft.reply === "";
  return (
    <span className={styles.draft} data-testid="draft">
      <IconPencil size={14} stroke={1.75} aria-hidden="true" />
      <span className={styles.mark}>{t(isNote ? "draft.note" : "draft.mark")}</span>
      <PersonText className={styles.text}>{(isNote ? draft.note : draft.reply).slice(0, 120)}</PersonText>
    </span>
  );
}
