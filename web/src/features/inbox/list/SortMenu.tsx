import { IconArrowsSort } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useOpener } from "../../../ui/later/use-opener.ts";
import styles from "../ListHead.module.css";
import { useInboxPlace } from "../use-inbox-place.ts";

const load = () => import("./SortItems.tsx");
const SortItems = lazy(async () => ({ default: (await load()).SortItems }));

/** In which order the list stands. */
export function SortMenu() {
  const { t } = useTranslation("inbox");
  const { filter } = useInboxPlace();
  const opener = useOpener("menu", load);
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
      {opener.isKnown && (
        <Suspense>
          <SortItems opener={opener} />
        </Suspense>
      )}
    </>
  );
}
