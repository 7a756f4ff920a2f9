import { ActionIcon } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./attach.module.css";

/** Takes a picture with a phone's camera; shown where there is one in the hand. */
export function CameraButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation("inbox");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        className={styles.camera ?? ""}
        aria-label={t("attach.camera")}
        title={t("attach.camera")}
        onClick={() => input.current?.click()}
        data-testid="camera"
      >
        <IconCamera size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        data-testid="camera-input"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
