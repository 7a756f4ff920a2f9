import { IconFile } from "@tabler/icons-react";
import type { ChatMedia } from "../../../phone-api.ts";
import { fileEnding, fileSize } from "../../text/file-size.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";

/** A file with its icon, name and size; opens in a tab of its own. */
export function DocumentCard({ media }: { media: ChatMedia }) {
  const { named, language } = useChat();
  const name = media.fileName ?? named.document;
  const inside = (
    <>
      <span className={styles.fileIcon} data-ending={fileEnding(media.fileName, media.mimeType)}>
        <IconFile size={34} stroke={1.25} aria-hidden="true" />
        <b aria-hidden="true">{fileEnding(media.fileName, media.mimeType)}</b>
      </span>
      <span className={styles.fileWords}>
        <b dir="auto">{name}</b>
        <small>
          <bdi>{media.url === null ? named.notLoaded : fileSize(media.sizeBytes, language)}</bdi>
        </small>
      </span>
    </>
  );
  if (media.url === null) return <span className={styles.file}>{inside}</span>;
  return (
    <a className={styles.file} href={media.url} target="_blank" rel="noopener">
      {inside}
    </a>
  );
}
