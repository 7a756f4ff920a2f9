import type { Message } from "@croozer/contracts/conversations";
import { Modal } from "@mantine/core";
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconMessage,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { useBackCloses } from "../../../../ui/use-back-closes.ts";
import { useFocusBack } from "../../../../ui/use-focus-back.ts";
import { useJumps } from "../../thread/thread-jumps.tsx";
import { useFile } from "../media/use-file.ts";
import { useRetrySource } from "../media/use-retry-source.ts";
import styles from "./gallery.module.css";
import { type PictureMessage, pictureOf, usePictures } from "./use-pictures.ts";
import { useZoom } from "./use-zoom.ts";

const iconSize = { size: 22, stroke: 1.75, "aria-hidden": true } as const;
const isRightToLeft = () => document.documentElement.dir === "rtl";

type Props = { opened: Message; onClose: () => void };

/** The pictures of a thread, one large after another, from the one that was pressed. */
export function Gallery({ opened, onClose }: Props) {
  useFocusBack();
  useBackCloses(true, onClose);
  const [current, setCurrent] = useState<PictureMessage | null>(pictureOf(opened)[0] ?? null);
  const { before, after } = usePictures(opened, current?.message ?? opened);
  const { t } = useTranslation("inbox");
  if (current === null) return null;
  return (
    <Modal.Root opened onClose={onClose} fullScreen>
      <Modal.Content className={styles.gallery ?? ""} aria-label={t("media.openLarge")}>
        <Modal.Body className={styles.body ?? ""}>
          <Large
            picture={current}
            onBefore={before === null ? null : () => setCurrent(before)}
            onAfter={after === null ? null : () => setCurrent(after)}
            onClose={onClose}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

type LargeProps = {
  picture: PictureMessage;
  onBefore: (() => void) | null;
  onAfter: (() => void) | null;
  onClose: () => void;
};

function Large({ picture: { message, file: told }, onBefore, onAfter, onClose }: LargeProps) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const { jump } = useJumps();
  const { file, renew } = useFile(told);
  const onError = useRetrySource(renew);
  const caption = message.content.type === "image" ? message.content.caption : null;
  // What comes after stands on the side where lines end.
  const turn = (direction: "left" | "right") => ((direction === "left") === isRightToLeft() ? onAfter : onBefore)?.();
  const { zoom, frame, handlers, press, larger, smaller } = useZoom({
    pictureId: message.id,
    onSwipe: (direction) => turn(direction === "left" ? "right" : "left"),
  });
  function key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = press(event.key);
    if (!handled && event.key === "ArrowLeft") turn("left");
    else if (!handled && event.key === "ArrowRight") turn("right");
    else if (!handled) return;
    event.preventDefault();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog
    <div className={styles.large} onKeyDown={key}>
      <div className={styles.bar}>
        <span className={styles.about}>
          <bdi>{message.sentBy?.name}</bdi>
          <span>{dates.dateTime(message.at)}</span>
        </span>
        <button
          type="button"
          className={styles.act}
          aria-label={t("gallery.smaller")}
          disabled={zoom.scale === 1}
          onClick={smaller}
        >
          <IconZoomOut {...iconSize} />
        </button>
        <button type="button" className={styles.act} aria-label={t("gallery.larger")} onClick={larger}>
          <IconZoomIn {...iconSize} />
        </button>
        <button
          type="button"
          className={styles.act}
          aria-label={t("gallery.inThread")}
          title={t("gallery.inThread")}
          onClick={() => {
            onClose();
            jump(message.id);
          }}
        >
          <IconMessage {...iconSize} />
        </button>
        <a
          className={styles.act}
          href={file.url ?? ""}
          download={file.name ?? "picture"}
          aria-label={t("media.download")}
          title={t("media.download")}
        >
          <IconDownload {...iconSize} />
        </a>
        <button
          type="button"
          className={styles.act}
          aria-label={t("media.close")}
          data-testid="picture-close"
          data-autofocus
          onClick={onClose}
        >
          <IconX {...iconSize} />
        </button>
      </div>
      <div ref={frame} className={styles.frame} data-zoomed={zoom.scale > 1} {...handlers}>
        <img
          key={message.id}
          className={styles.picture}
          style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
          src={file.url ?? ""}
          alt={caption || t("type.image")}
          draggable={false}
          onError={onError}
        />
      </div>
      {onBefore !== null && (
        <button type="button" className={styles.before} aria-label={t("gallery.before")} onClick={onBefore}>
          <IconChevronLeft {...iconSize} className="flip" />
        </button>
      )}
      {onAfter !== null && (
        <button type="button" className={styles.after} aria-label={t("gallery.after")} onClick={onAfter}>
          <IconChevronRight {...iconSize} className="flip" />
        </button>
      )}
      {caption !== null && caption !== "" && (
        <PersonText as="p" className={styles.caption}>
          {caption}
        </PersonText>
      )}
    </div>
  );
}
