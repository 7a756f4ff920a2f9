import type { ChatContent, MediaKind } from "../../../phone-api.ts";
import { heard } from "../../state/acts.ts";
import type { ShownMessage } from "../../state/state.ts";
import { useChat } from "../chat-scope.ts";
import { WhatsAppText } from "../WhatsAppText.tsx";
import styles from "./content.module.css";
import { DocumentCard } from "./DocumentCard.tsx";
import { Meta, WithMeta } from "./Meta.tsx";
import { Picture, Sticker } from "./Pictures.tsx";
import { Video } from "./Video.tsx";
import { VoiceNote } from "./VoiceNote.tsx";

type Media = Extract<ChatContent, { type: MediaKind }>;

function File({ message, content }: { message: ShownMessage; content: Media }) {
  const { at } = useChat();
  const tells = message.from === "business" && content.voice;
  switch (content.type) {
    case "image":
      return <Picture media={content.media} caption={content.caption} />;
    case "video":
      return <Video media={content.media} />;
    case "sticker":
      return <Sticker media={content.media} />;
    case "audio":
      return <VoiceNote media={content.media} voice={content.voice} onPlay={() => tells && heard(at, message.id)} />;
    case "document":
      return <DocumentCard media={content.media} />;
  }
}

/** A file, and what was written under it. */
export function MediaContent({ message, content }: { message: ShownMessage; content: Media }) {
  if (content.caption)
    return (
      <>
        <File message={message} content={content} />
        <div className={styles.under}>
          <WithMeta last={content.caption} message={message}>
            <WhatsAppText text={content.caption} />
          </WithMeta>
        </div>
      </>
    );
  return (
    <div className={styles.mediaAlone} data-kind={content.type}>
      <File message={message} content={content} />
      <Meta message={message} over={content.type === "image" && content.media.url !== null} />
    </div>
  );
}
