import { mostAttachments } from "@croozer/contracts/attachments";
import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AttachmentTray } from "../inbox/attach/AttachmentTray.tsx";
import type { Attachments } from "../inbox/attach/attachments.ts";
import { useAttach } from "../inbox/attach/use-attach.ts";
import styles from "./replies.module.css";

/** Files that go with an answer; new ones are uploaded when it is saved. */
export function CannedFiles({ attachments }: { attachments: Attachments }) {
  const { t } = useTranslation("replies");
  const input = useRef<HTMLInputElement>(null);
  const attach = useAttach(attachments);
  const hintId = useId();
  return (
    <div>
      <div className={styles.filesHead}>
        <span className={styles.label}>{t("field.files")}</span>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPaperclip size={16} aria-hidden="true" />}
          disabled={attachments.list.length >= mostAttachments}
          aria-describedby={hintId}
          onClick={() => input.current?.click()}
        >
          {t("field.addFile")}
        </Button>
      </div>
      <p id={hintId} className={styles.note}>
        {t("field.filesHint", { most: mostAttachments })}
      </p>
      <div className={styles.tray}>
        <AttachmentTray attachments={attachments} captions={false} />
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="canned-files-input"
        onChange={(event) => {
          attach([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
