import type { MediaFile } from "@croozer/contracts/media";
import { IconFileAlert } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./media.module.css";

/** Beyond trying again: the bytes themselves are no good. */
const final: ReadonlySet<MediaFile["problem"]> = new Set(["too_large", "wrong_type", "empty"]);

type Props = { title: string; problem: MediaFile["problem"]; onRetry: () => Promise<void> };

/** A file that could not be fetched: what it was, why, and another try where that may help. */
export function FileFailed({ title, problem, onRetry }: Props) {
  const { t } = useTranslation("inbox");
  const [trying, setTrying] = useState(false);
  return (
    <div className={styles.failed} data-testid="file-failed">
      <IconFileAlert size={22} stroke={1.75} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.why}>{t(problem === null ? "media.failed" : `media.problem.${problem}`)}</span>
        {!final.has(problem) && (
          <button
            type="button"
            className={styles.link}
            disabled={trying}
            onClick={() => {
              setTrying(true);
              void onRetry().finally(() => setTrying(false));
            }}
          >
            {t("media.retry")}
          </button>
        )}
      </span>
    </div>
  );
}
