import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Chip } from "../../ui/Chip.tsx";
import { replaysQuery } from "./queries.ts";
import styles from "./Webhooks.module.css";

/** Who replayed what: kept for good. */
export function RecentReplays() {
  const { t } = useTranslation("admin");
  const dates = useDates();
  const { data } = useQuery(replaysQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={styles.recent}>
      <h2>{t("recentReplays")}</h2>
      <ul className={`${styles.card} ${styles.rows}`}>
        {data.items.slice(0, 5).map((replay) => (
          <li key={replay.id} className={styles.replay}>
            <time dateTime={replay.requestedAt} className={styles.when}>
              {dates.dateTime(replay.requestedAt)}
            </time>
            <span dir="auto">{replay.requestedBy}</span>
            <span className={styles.quiet}>
              {t("replayLine", { count: replay.total, stored: replay.stored, known: replay.known })}
            </span>
            {replay.resendAnswers && <Chip tone="line">{t("withAnswers")}</Chip>}
            {replay.failed > 0 && <Chip tone="bad">{t("failedCount", { count: replay.failed })}</Chip>}
            {replay.finishedAt === null && <Chip>{t("replayUnderWay")}</Chip>}
          </li>
        ))}
      </ul>
    </section>
  );
}
