import { IconFileText, IconMusic, IconVideo, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./attachments.module.css";
import { type Attachment, type Attachments, aboutOf } from "./attachments.ts";
import { fileSize } from "./file-size.ts";
import { useObjectUrl } from "./use-object-url.ts";

function Thumb({ one }: { one: Attachment }) {
  const { mimeType } = aboutOf(one);
  const url = useObjectUrl(() => one.file ?? null, one.id);
  const shown = one.kept === undefined ? url : one.kept.previewUrl;
  const [isLost, setLost] = useState(false);
  if (mimeType.startsWith("image/") && shown !== null && !isLost)
    return <img className={styles.thumb} src={shown} alt="" onError={() => setLost(true)} />;
  const FileIcon = mimeType.startsWith("video/") ? IconVideo : mimeType.startsWith("audio/") ? IconMusic : IconFileText;
  return (
    <span className={styles.thumb}>
      <FileIcon size={22} stroke={1.5} aria-hidden="true" />
    </span>
  );
}

type Props = { one: Attachment; onRemove: () => void; onCaption: ((words: string) => void) | null };

function Attached({ one, onRemove, onCaption }: Props) {
  const { t } = useTranslation("inbox");
  const { mimeType, sizeBytes, ...about } = aboutOf(one);
  const name = about.name === "" ? t(mimeType.startsWith("image/") ? "type.image" : "type.document") : about.name;
  return (
    <li className={styles.attached} data-testid="attachment">
      <Thumb one={one} />
      <span className={styles.words}>
        <PersonText className={styles.name} title={name}>
          {name}
        </PersonText>
        <bdi dir="ltr" className={styles.size}>
          {fileSize(sizeBytes)}
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
      <button type="button" className={styles.remove} aria-label={t("attach.remove", { name })} onClick={onRemove}>
        <IconX size={14} stroke={2} aria-hidden="true" />
      </button>
    </li>
  );
}

/** What will be sent with the next message, or is kept with an answer, which gives no captions. */
export function AttachmentTray({ attachments, captions = true }: { attachments: Attachments; captions?: boolean }) {
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
            captions && attachments.list.length > 1 && !aboutOf(one).mimeType.startsWith("audio/")
              ? (words) => attachments.caption(one.id, words)
              : null
          }
        />
      ))}
    </ul>
  );
}
