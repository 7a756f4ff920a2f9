import type { MediaFile } from "@croozer/contracts/media";
import { IconDownload, IconFileText } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { fileSize } from "../../../attachments/file-size.ts";
import { fileLabel, isOver } from "../../media-format.ts";
import styles from "./media.module.css";

type Props = { file: MediaFile; title: string; renew: () => Promise<MediaFile | null> };

/** A document to save: its name, kind and size. It is never opened inside the page. */
export function DocumentCard({ file, title, renew }: Props) {
  const { t } = useTranslation("inbox");
  const pending = file.state === "pending";
  const about = [fileLabel(title, file.mimeType), file.sizeBytes === null ? null : fileSize(file.sizeBytes)];
  function save(event: MouseEvent) {
    if (file.url === null || !isOver(file.url, Date.now())) return;
    event.preventDefault();
    void renew().then((fresh) => {
      if (fresh?.url) window.location.assign(fresh.url);
    });
  }
  const face = (
    <>
      <span className={styles.tile}>
        <IconFileText size={22} stroke={1.75} aria-hidden="true" />
      </span>
      <span className={styles.words}>
        <PersonText className={styles.title} title={title}>
          {title}
        </PersonText>
        <span className={styles.sub}>
          {pending ? t("media.pending") : <Isolate>{about.filter((part) => part !== null).join(" · ")}</Isolate>}
        </span>
      </span>
    </>
  );
  if (pending || file.url === null) return <div className={styles.document}>{face}</div>;
  return (
    <a className={styles.document} href={file.url} download={title} title={t("media.download")} onClick={save}>
      {face}
      <IconDownload size={20} stroke={1.75} className={styles.save} aria-hidden="true" />
    </a>
  );
}
