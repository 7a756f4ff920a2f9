import type { MessageContentOf } from "@croozer/contracts/message-content";
import {
  type Icon,
  IconFile,
  IconMicrophone,
  IconMoodSmile,
  IconMusic,
  IconPhoto,
  IconVideo,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import styles from "./content.module.css";

type Media = MessageContentOf<"image" | "video" | "audio" | "document" | "sticker">;

/** `audio/ogg; codecs=opus` → `OGG`. */
const kindOf = (mimeType: string | null): string | null =>
  mimeType
    ?.split(/[/;]/)[1]
    ?.replace(/^(?:x-|vnd\.).*?([a-z0-9]+)$/i, "$1")
    .slice(0, 8)
    .toUpperCase() ?? null;

function useFace(media: Media): { MediaIcon: Icon; title: string } {
  const { t } = useTranslation("inbox");
  switch (media.type) {
    case "image":
      return { MediaIcon: IconPhoto, title: t("type.image") };
    case "video":
      return { MediaIcon: IconVideo, title: t("type.video") };
    case "audio":
      return media.voice
        ? { MediaIcon: IconMicrophone, title: t("type.voice") }
        : { MediaIcon: IconMusic, title: t("type.audio") };
    case "document":
      return { MediaIcon: IconFile, title: media.filename ?? t("type.document") };
    case "sticker":
      return { MediaIcon: IconMoodSmile, title: t(media.animated ? "type.stickerAnimated" : "type.sticker") };
  }
}

/** A file as a labelled card: what it is and its caption. The file itself is not fetched. */
export function MediaBody({ content }: { content: Media }) {
  const { t } = useTranslation("inbox");
  const { MediaIcon, title } = useFace(content);
  const kind = kindOf(content.mimeType);
  const caption = "caption" in content ? content.caption : null;
  return (
    <>
      <div className={styles.card}>
        <span className={styles.tile}>
          <MediaIcon size={20} stroke={1.75} aria-hidden="true" />
        </span>
        <span className={styles.words}>
          <PersonText className={styles.title} title={title}>
            {title}
          </PersonText>
          <span className={styles.sub}>
            {kind !== null && (
              <>
                <Isolate className={styles.kind}>{kind}</Isolate>
                {" · "}
              </>
            )}
            {t("media.notHere")}
          </span>
        </span>
      </div>
      {caption !== null && caption !== "" && <FormattedText text={caption} />}
    </>
  );
}
