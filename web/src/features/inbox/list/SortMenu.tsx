import { IconArrowsSort } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useOpener } from "../../../ui/later/use-opener.tsx";
import { useInboxPlace } from "../use-inbox-place.ts";
import styles from "./ListHead.module.css";

const load = async () => (await import("./SortItems.tsx")).SortItems;

/** In which order the list stands. */
export function SortMenu() {
  const { t } = useTranslation("inbox");
  const { filter } = useInboxPlace();
  const { opener, content } = useOpener("menu", load);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        aria-label={t("sort.by", { order: t(`sort.${filter.sort}`) })}
        {...opener.button}
      >
        <IconArrowsSort size={16} stroke={1.75} aria-hidden="true" />
        <span className={styles.toolName}>{t(`sort.${filter.sort}`)}</span>
      </button>
      {content}
    </>
  );
}
