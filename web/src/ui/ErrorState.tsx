import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../lib/http.ts";
import { Isolate } from "./Isolate.tsx";
import styles from "./State.module.css";
import { useErrorText } from "./use-error-text.ts";

type Props = {
  error: unknown;
  retry?: () => unknown;
  title?: string;
  /** Another way out, where trying again may not help. */
  children?: ReactNode;
};

/** Something did not load: why, in words, and a way to try again. */
export function ErrorState({ error, retry, title, children }: Props) {
  const { t } = useTranslation("ui");
  const errorText = useErrorText();
  const requestId = error instanceof ApiProblem && error.status >= 500 ? error.requestId : "";
  return (
    <div className={styles.state} role="alert">
      <span className={`${styles.icon} ${styles.bad}`}>
        <IconPlugConnectedX size={30} stroke={1.5} aria-hidden="true" />
      </span>
      <p className={styles.title}>{title ?? t("errorTitle")}</p>
      <p className={styles.text}>{errorText(error)}</p>
      {requestId !== "" && (
        <p className={styles.code}>
          {t("errorCode")} <Isolate>{requestId}</Isolate>
        </p>
      )}
      {(retry !== undefined || children !== undefined) && (
        <div className={styles.actions}>
          {retry !== undefined && (
            <Button variant="default" onClick={() => void retry()}>
              {t("retry")}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
