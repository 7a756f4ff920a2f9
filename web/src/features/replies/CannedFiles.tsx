import { mostAttachments } from "@croozer/contracts/attachments";
import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AttachmentTray } from "../attachments/AttachmentTray.tsx";
import type { Attachments, AttachProblem } from "../attachments/attachments.ts";
import { useProblemWords } from "../attachments/use-problem-words.ts";
import styles from "./replies.module.css";

/** Files that go with an answer; new ones are uploaded when it is saved. */
export function CannedFiles({ attachments }: { attachments: Attachments }) {
  const { t } = useTranslation("replies");
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<AttachProblem[]>([]);
  const wordsOf = useProblemWords();
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
      {problems.length > 0 && (
        <p className={styles.filesProblem} role="alert">
          {problems.map(wordsOf).join(" ")}
        </p>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="canned-files-input"
        onChange={(event) => {
          setProblems(attachments.add([...(event.currentTarget.files ?? [])]));
          // The same file may be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
