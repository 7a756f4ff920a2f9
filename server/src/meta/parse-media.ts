import { asObject, asText, type Loose } from "./loose.ts";
import type { MediaDescription } from "./units.ts";

const kinds: Readonly<Record<string, MediaDescription["kind"]>> = {
  image: "image",
  video: "video",
  audio: "audio",
  document: "document",
  sticker: "sticker",
};

/** The file that a message of this type announces; null for those without one, and where Meta names no id of it. */
export function mediaOf(message: Loose, type: string): MediaDescription | null {
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const media = asObject(message[type]);
  const providerId = asText(media?.id);
  if (!kind || !media || providerId === null) return null;
  return {
    providerId,
    kind,
    mimeType: asText(media.mime_type),
    sha256: asText(media.sha256),
    url: asText(media.url),
    filename: asText(media.filename),
    voice: media.voice === true,
  };
}
