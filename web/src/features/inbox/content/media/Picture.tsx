import type { MediaFile } from "@croozer/contracts/media";
import { Modal } from "@mantine/core";
import { IconDownload, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./media.module.css";
import { useRetrySource } from "./use-retry-source.ts";

type Props = { file: MediaFile; renew: () => Promise<MediaFile | null>; alt: string };

/** A picture in a frame whose size is known before it comes; opens large. */
export function Picture({ file, renew, alt }: Props) {
  const { t } = useTranslation("inbox");
  const [open, setOpen] = useState(false);
  const onError = useRetrySource(renew);
  const small = file.width !== null && file.height !== null && file.width < 280 && file.height < 210;
  return (
    <>
      <button type="button" className={styles.frame} aria-label={t("media.open")} onClick={() => setOpen(true)}>
        <img
          className={styles.picture}
          data-small={small}
          src={file.previewUrl ?? file.url ?? ""}
          alt={alt}
          loading="lazy"
          draggable={false}
          onError={onError}
        />
      </button>
      {open && (
        <Modal.Root opened onClose={() => setOpen(false)} fullScreen>
          <Modal.Content className={styles.large} aria-label={t("media.openLarge")}>
            <Modal.Body className={styles.largeBody}>
              <div className={styles.largeBar}>
                <a className={styles.largeAct} href={file.url ?? ""} download={file.name ?? "picture"}>
                  <IconDownload size={20} stroke={1.75} aria-hidden="true" />
                  {t("media.download")}
                </a>
                <button
                  type="button"
                  className={styles.largeAct}
                  aria-label={t("media.close")}
                  data-testid="picture-close"
                  onClick={() => setOpen(false)}
                >
                  <IconX size={22} stroke={1.75} aria-hidden="true" />
                </button>
              </div>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes as well */}
              <img
                className={styles.largePicture}
                src={file.url ?? ""}
                alt={alt}
                onError={onError}
                onClick={() => setOpen(false)}
              />
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}

/** A sticker, without a frame. */
export function Sticker({ file, renew, alt }: Props) {
  const onError = useRetrySource(renew);
  return <img className={styles.sticker} src={file.url ?? ""} alt={alt} loading="lazy" onError={onError} />;
}

/** A film with the browser's own controls, which know the platform best. */
export function Film({ file, renew }: Omit<Props, "alt">) {
  const onError = useRetrySource(renew);
  return (
    // biome-ignore lint/a11y/useMediaCaption: customers' films have none
    <video className={styles.film} src={file.url ?? ""} controls preload="metadata" playsInline onError={onError} />
  );
}
