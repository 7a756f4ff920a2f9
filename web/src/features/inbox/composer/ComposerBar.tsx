import { ActionIcon, Button } from "@mantine/core";
import { IconBolt, IconMicrophone, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AttachButton } from "../attach/AttachButton.tsx";
import styles from "./Composer.module.css";
import type { useSend } from "./use-send.ts";

type Props = {
  isNote: boolean;
  closed: boolean;
  sending: Pick<ReturnType<typeof useSend>, "sendable" | "tooMany" | "open">;
  onCanned: () => void;
  onFiles: (files: readonly File[]) => void;
  onRecord: () => void;
  onSend: () => void;
};

/** Below the text: what may be added to it, and sending. */
export function ComposerBar({ isNote, closed, sending, onFiles, onCanned, onRecord, onSend }: Props) {
  const { t } = useTranslation("inbox");
  const { sendable, tooMany, open } = sending;
  const names = open.map((name) => `{{${name}}}`).join(" ");
  return (
    <div className={styles.bar}>
      {!isNote && (
        <span className={styles.tools}>
          <AttachButton onFiles={onFiles} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t("canned.open")}
            title={t("canned.open")}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onCanned}
            data-testid="open-canned"
          >
            <IconBolt size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t("record.start")}
            title={t("record.start")}
            onClick={onRecord}
            data-testid="record"
          >
            <IconMicrophone size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </span>
      )}
      <span className={styles.hint} data-bad={tooMany > 0 || open.length > 0}>
        {tooMany > 0
          ? t("composer.tooLong", { count: tooMany })
          : open.length > 0
            ? t("composer.openPlaces", { names })
            : t(isNote ? "composer.noteHint" : "composer.enterHint")}
      </span>
      <Button
        variant={isNote ? "default" : "filled"}
        className={isNote ? (styles.addNote ?? "") : ""}
        disabled={!sendable}
        rightSection={isNote ? undefined : <IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
        // A press must not take the focus from the text: on a phone the keyboard would close.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onSend}
        data-testid="composer-send"
      >
        {t(isNote ? "composer.addNote" : closed ? "composer.park" : "composer.send")}
      </Button>
    </div>
  );
}
