import { ActionIcon, Button } from "@mantine/core";
import { IconMicrophoneOff, IconSend, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clock } from "../media-format.ts";
import { toastFailed } from "../toast.tsx";
import styles from "./attach.module.css";
import { useRecorder } from "./use-recorder.ts";

type Props = { onDone: (file: File) => void; onCancel: () => void };

/** In place of the composer's text while a voice message is recorded. */
export function Recorder({ onDone, onCancel }: Props) {
  const { t } = useTranslation("inbox");
  const { state, levels, atMs, finish } = useRecorder();
  const [finishing, setFinishing] = useState(false);
  async function send() {
    setFinishing(true);
    try {
      onDone(await finish());
    } catch (error) {
      setFinishing(false);
      toastFailed(t("record.failed"), error instanceof Error ? error.message : "");
    }
  }
  const recording = state === "recording";
  return (
    <div className={styles.recorder} role="status" data-testid="recorder" data-state={state}>
      <ActionIcon
        variant="subtle"
        color="red"
        size={36}
        aria-label={t("record.cancel")}
        title={t("record.cancel")}
        onClick={onCancel}
        data-testid="record-cancel"
      >
        <IconTrash size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      {recording ? (
        <span className={styles.live} dir="ltr">
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.clock} role="timer">
            {clock(atMs)}
          </span>
          <span className={styles.levels} aria-hidden="true">
            {levels.map((level, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the newest stands last, whatever it is
              <span key={index} style={{ blockSize: `${Math.max(8, Math.round(level * 100))}%` }} />
            ))}
          </span>
        </span>
      ) : (
        <span className={styles.told}>
          {state !== "asking" && <IconMicrophoneOff size={18} stroke={1.75} aria-hidden="true" />}
          {t(`record.${state}`)}
        </span>
      )}
      <Button
        disabled={!recording || finishing}
        rightSection={<IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
        onClick={() => void send()}
        title={t("record.send")}
        data-testid="record-send"
      >
        {t("composer.send")}
      </Button>
    </div>
  );
}
