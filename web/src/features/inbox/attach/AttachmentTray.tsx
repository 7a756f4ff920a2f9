import { IconFileText, IconMusic, IconVideo, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { fileSize } from "../media-format.ts";
import styles from "./attach.module.css";
import type { Attachment, Attachments } from "./attachments.ts";
import { useObjectUrl } from "./outgoing-files.ts";

function Thumb({ file }: { file: File }) {
  const isPicture = file.type.startsWith("image/");
  const url = useObjectUrl(() => file, file);
  if (isPicture && url !== null) return <img className={styles.thumb} src={url} alt="" />;
  const FileIcon = file.type.startsWith("video/")
    ? IconVideo
    : file.type.startsWith("audio/")
      ? IconMusic
      : IconFileText;
  return (
    <span className={styles.thumb}>
      <FileIcon size={22} stroke={1.5} aria-hidden="true" />
    </span>
  );
}

type Props = { one: Attachment; onRemove: () => void; onCaption: ((words: string) => void) | null };

function Attached({ one, onRemove, onCaption }: Props) {
  const { t } = useTranslation("inbox");
  return (
    <li className={styles.attached} data-testid="attachment">
      <Thumb file={one.file} />
      <span className={styles.words}>
        <PersonText className={styles.name} title={one.file.name}>
          {one.file.name}
        </PersonText>
        <bdi dir="ltr" className={styles.size}>
          {fileSize(one.file.size)}
        </bdi>
        {onCaption !== null && (
          <input
            className={styles.caption}
            dir="auto"
            maxLength={1024}
            aria-label={t("attach.caption")}
            placeholder={t("attach.caption")}
            value={one.caption}
            onChange={(event) => onCaption(event.currentTarget.value)}
            data-testid="attachment-caption"
          />
        )}
      </span>
      <button
        type="button"
        className={styles.remove}
        aria-label={t("attach.remove", { name: one.file.name })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={2} aria-hidden="true" />
      </button>
    </li>
  );
}

/** What will be sent with the next message. */
export function AttachmentTray({ attachments }: { attachments: Attachments }) {
  const { t } = useTranslation("inbox");
  if (attachments.list.length === 0) return null;
  return (
    <ul className={styles.tray} aria-label={t("attach.list")}>
      {attachments.list.map((one) => (
        <Attached
          key={one.id}
          one={one}
          onRemove={() => attachments.remove(one.id)}
          // The text of a single one is its caption; sound takes none.
          onCaption={
            attachments.list.length > 1 && !one.file.type.startsWith("audio/")
              ? (words) => attachments.caption(one.id, words)
              : null
          }
        />
      ))}
    </ul>
  );
}
