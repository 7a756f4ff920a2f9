import type { Message } from "@croozer/contracts/conversations";
import type { MediaFile } from "@croozer/contracts/media";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./media.module.css";
import { useRetrySource } from "./use-retry-source.ts";

const Gallery = lazy(async () => ({ default: (await import("../gallery/Gallery.tsx")).Gallery }));

type Props = { file: MediaFile; renew: () => Promise<MediaFile | null>; alt: string };

/** A picture in a frame whose size is known before it comes; opens large, among the others of its thread. */
export function Picture({ message, file, renew, alt }: Props & { message: Message }) {
  const { t } = useTranslation("inbox");
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLButtonElement>(null);
  const onError = useRetrySource(renew);
  const small = file.width !== null && file.height !== null && file.width < 280 && file.height < 210;
  return (
    <>
      <button
        ref={frame}
        type="button"
        className={styles.frame}
        aria-label={t("media.open")}
        onClick={() => setOpen(true)}
      >
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
        <Suspense>
          <Gallery
            opened={message}
            onClose={() => {
              setOpen(false);
              frame.current?.focus();
            }}
          />
        </Suspense>
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
