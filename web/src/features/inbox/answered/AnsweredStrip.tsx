import { Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../lib/dates.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import { useQuotePreview } from "../../message-text/use-quote-preview.ts";
import styles from "./answered.module.css";
import type { useAnswered } from "./use-answered.ts";

type Props = { asked: ReturnType<typeof useAnswered>; onEdit: () => void };

/** A colleague answered while this was being written: what they wrote, and whether to send it nevertheless. */
export function AnsweredStrip({ asked, onEdit }: Props) {
  const { t } = useTranslation("answered");
  const dates = useDates();
  const now = useNow();
  const preview = useQuotePreview();
  const { answered } = asked;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (answered !== null) first.current?.focus();
  }, [answered]);
  if (answered === null) return null;
  const edit = () => {
    asked.keepEditing();
    onEdit();
  };
  return (
    <div
      className={styles.strip}
      role="alertdialog"
      aria-label={t("title", { name: answered.sentBy?.name ?? "" })}
      data-testid="answered-meanwhile"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        edit();
      }}
    >
      <IconUsers size={18} stroke={1.75} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>
          {t("title", { name: answered.sentBy?.name ?? "" })} <span>{dates.ago(answered.at, now)}</span>
        </p>
        <PersonText className={styles.text}>{preview(answered)}</PersonText>
      </div>
      <div className={styles.acts}>
        <Button ref={first} size="xs" variant="default" onClick={edit}>
          {t("edit")}
        </Button>
        <Button size="xs" onClick={asked.sendAnyway} data-testid="send-anyway">
          {t("anyway")}
        </Button>
      </div>
    </div>
  );
}
