import { Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./thread.module.css";

type Props = {
  side: "older" | "newer";
  state: "idle" | "loading" | "failed";
  onRetry: () => void;
  /** Said while nothing is loaded. */
  children?: ReactNode;
};

/** Above the first message that is loaded, or below the last. */
export function ThreadEdge({ side, state, onRetry, children }: Props) {
  const { t } = useTranslation("inbox");
  return (
    <div className={styles.edge} data-side={side}>
      {state === "idle" && children}
      {state === "loading" && <Loader size="xs" aria-label={t(`thread.${side}`)} />}
      {state === "failed" && (
        <span className={styles.failed}>
          {t(`thread.${side}.failed`)}
          <button type="button" className={styles.link} onClick={onRetry}>
            {t("retry")}
          </button>
        </span>
      )}
    </div>
  );
}
