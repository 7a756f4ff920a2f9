import type { MediaKind } from "../phone-api.ts";

const mebibyte = 1024 * 1024;

type Rule = { types: string[]; longestBytes: number };

/** What WhatsApp takes, by kind of message. */
export const mediaRules: Record<MediaKind, Rule> = {
  audio: {
    types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp3", "audio/mp4", "audio/ogg", "audio/opus"],
    longestBytes: 16 * mebibyte,
  },
  document: {
    types: [
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-excel",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.ms-powerpoint",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ],
    longestBytes: 100 * mebibyte,
  },
  image: { types: ["image/jpeg", "image/png"], longestBytes: 5 * mebibyte },
  sticker: { types: ["image/webp"], longestBytes: 500 * 1024 },
  video: { types: ["video/mp4", "video/3gpp"], longestBytes: 16 * mebibyte },
};
export const longestStaticStickerBytes = 100 * 1024;
export const longestFileBytes = mediaRules.document.longestBytes;

/** `audio/ogg; codecs=opus` is `audio/ogg`. */
export function bareType(mimeType: string): string {
  return (mimeType.split(";")[0] ?? "").trim().toLowerCase();
}

export function kindOfType(mimeType: string): MediaKind | null {
  const type = bareType(mimeType);
  const kinds = Object.keys(mediaRules) as MediaKind[];
  return kinds.find((kind) => mediaRules[kind].types.includes(type)) ?? null;
}
