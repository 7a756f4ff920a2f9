import type { Message } from "@croozer/contracts/conversations";
import type { MediaFile } from "@croozer/contracts/media";
import type { MessageContentOf } from "@croozer/contracts/message-content";
import {
  type Icon,
  IconFile,
  IconMicrophone,
  IconMoodSmile,
  IconMusic,
  IconPhoto,
  IconPlayerPlayFilled,
  IconVideo,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import styles from "./content.module.css";
import { DocumentCard } from "./media/DocumentCard.tsx";
import { FileFailed } from "./media/FileFailed.tsx";
import media from "./media/media.module.css";
import { Film, Picture, Sticker } from "./media/Picture.tsx";
import { useFile } from "./media/use-file.ts";
import { Voice } from "./media/Voice.tsx";

type Media = MessageContentOf<"image" | "video" | "audio" | "document" | "sticker">;

function useFace(content: Media): { MediaIcon: Icon; title: string } {
  const { t } = useTranslation("inbox");
  switch (content.type) {
    case "image":
      return { MediaIcon: IconPhoto, title: t("type.image") };
    case "video":
      return { MediaIcon: IconVideo, title: t("type.video") };
    case "audio":
      return content.voice
        ? { MediaIcon: IconMicrophone, title: t("type.voice") }
        : { MediaIcon: IconMusic, title: t("type.audio") };
    case "document":
      return { MediaIcon: IconFile, title: content.filename ?? t("type.document") };
    case "sticker":
      return { MediaIcon: IconMoodSmile, title: t(content.animated ? "type.stickerAnimated" : "type.sticker") };
  }
}

/** The place a file will take, while it is on its way. */
function Waiting({ content }: { content: Media }) {
  const { t } = useTranslation("inbox");
  const { MediaIcon } = useFace(content);
  if (content.type === "audio")
    return (
      <div className={media.voice} dir="ltr" role="status" aria-label={t("media.pending")}>
        <button type="button" className={media.play} disabled aria-label={t("media.play")}>
          <IconPlayerPlayFilled size={18} aria-hidden="true" />
        </button>
        <span className={media.sub}>{t("media.pending")}</span>
      </div>
    );
  return (
    <div className={media.waiting} data-kind={content.type} role="status">
      <MediaIcon size={28} stroke={1.5} aria-hidden="true" />
      {t("media.pending")}
    </div>
  );
}

function File({ message, content, told }: { message: Message; content: Media; told: MediaFile }) {
  const { title } = useFace(content);
  const { file, renew, fetchAgain } = useFile(told);
  const alt = ("caption" in content && content.caption) || title;
  if (file.state === "failed") return <FileFailed title={title} problem={file.problem} onRetry={fetchAgain} />;
  if (content.type === "document")
    return <DocumentCard file={file} title={content.filename ?? file.name ?? title} renew={renew} />;
  if (file.state === "pending") return <Waiting content={content} />;
  switch (content.type) {
    case "image":
      return <Picture message={message} file={file} renew={renew} alt={alt} />;
    case "sticker":
      return <Sticker file={file} renew={renew} alt={alt} />;
    case "video":
      return <Film file={file} renew={renew} />;
    case "audio":
      return <Voice file={file} renew={renew} />;
  }
}

/** A message whose file is not ours to show: sent by link, or never named by the provider. */
function Missing({ content }: { content: Media }) {
  const { t } = useTranslation("inbox");
  const { MediaIcon, title } = useFace(content);
  return (
    <div className={styles.card}>
      <span className={styles.tile}>
        <MediaIcon size={20} stroke={1.75} aria-hidden="true" />
      </span>
      <span className={styles.words}>
        <PersonText className={styles.title}>{title}</PersonText>
        {content.link === undefined ? (
          <span className={styles.sub}>{t("media.none")}</span>
        ) : (
          <a className={styles.outside} href={content.link} target="_blank" rel="noreferrer noopener" dir="ltr">
            {URL.canParse(content.link) ? new URL(content.link).host : content.link}
          </a>
        )}
      </span>
    </div>
  );
}

/** A picture, film, sound, document or sticker, with its caption. */
export function MediaBody({ message, content }: { message: Message; content: Media }) {
  const file = message.files.find(({ id }) => id === content.fileId);
  const caption = "caption" in content ? content.caption : null;
  return (
    <>
      {file ? <File message={message} content={content} told={file} /> : <Missing content={content} />}
      {caption !== null && caption !== "" && <FormattedText text={caption} />}
    </>
  );
}
