import { IconFileText, IconMicrophone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import { fileSize } from "../../attachments/file-size.ts";
import { useObjectUrl } from "../../attachments/use-object-url.ts";
import media from "../content/media/media.module.css";
import type { Outgoing, OutgoingFile } from "../outbox/outbox.ts";
import { takeOut } from "../outbox/outbox-store.ts";
import styles from "./attach.module.css";
import { cancelUpload } from "./cancels.ts";
import { findFile } from "./outgoing-files.ts";
import { useProgress } from "./upload-progress.ts";

/** A file on its way to the server: as it will look, with how far it is. */
export function OutgoingFileBody({ outgoing, file }: { outgoing: Outgoing; file: OutgoingFile }) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const part = useProgress(outgoing.clientId);
  const url = useObjectUrl(() => findFile(outgoing.clientId), outgoing.clientId);
  const percent = Math.round((part ?? 0) * 100);
  return (
    <div className={styles.outgoing}>
      {file.mimeType.startsWith("image/") ? (
        <span className={media.frame}>
          {url !== null && <img className={media.picture} src={url} alt={file.name} />}
        </span>
      ) : (
        <span className={media.document}>
          <span className={media.tile}>
            {file.voice ? (
              <IconMicrophone size={22} stroke={1.75} aria-hidden="true" />
            ) : (
              <IconFileText size={22} stroke={1.75} aria-hidden="true" />
            )}
          </span>
          <span className={media.words}>
            <PersonText className={media.title}>{file.voice ? t("type.voice") : file.name}</PersonText>
            <bdi dir="ltr" className={media.sub}>
              {fileSize(file.sizeBytes)}
            </bdi>
          </span>
        </span>
      )}
      {outgoing.state === "waiting" && (
        <>
          <progress
            className={styles.progress}
            max={100}
            value={percent}
            aria-label={t("attach.sending", { percent })}
          />
          {part !== null && (
            <button
              type="button"
              className={styles.cancel}
              onClick={() => cancelUpload(outgoing.clientId) && takeOut(businessId, outgoing.clientId)}
              data-testid="cancel-upload"
            >
              {t("attach.cancel")}
            </button>
          )}
        </>
      )}
    </div>
  );
}
