import { useTranslation } from "react-i18next";
import { ViewList } from "./ViewList.tsx";
import styles from "./ViewsColumn.module.css";

export function ViewsColumn() {
  const { t } = useTranslation("inbox");
  return (
    <nav className={styles.column} aria-label={t("views")}>
      <h1 className={styles.title}>{t("title")}</h1>
      <ViewList />
    </nav>
  );
}
