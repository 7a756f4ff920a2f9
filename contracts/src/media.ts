import { z } from "zod";
import { Id } from "./basics.ts";

const mebibyte = 1024 * 1024;

export const mediaKinds = ["image", "video", "audio", "document", "sticker"] as const;
export const MediaKind = z.enum(mediaKinds);
export type MediaKind = z.infer<typeof MediaKind>;

/** What WhatsApp takes by kind of message: media types and the largest size (Meta's table). */
export const mediaLimits: Readonly<Record<MediaKind, { types: readonly string[]; maxBytes: number }>> = {
  image: { types: ["image/jpeg", "image/png"], maxBytes: 5 * mebibyte },
  video: { types: ["video/mp4", "video/3gpp"], maxBytes: 16 * mebibyte },
  audio: { types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], maxBytes: 16 * mebibyte },
  document: {
    types: [
      "application/pdf",
      "text/plain",
      "application/msword",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-excel",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.ms-powerpoint",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ],
    maxBytes: 100 * mebibyte,
  },
  sticker: { types: ["image/webp"], maxBytes: 500 * 1024 },
};
/** The largest file of any kind. */
export const maxFileBytes = mediaLimits.document.maxBytes;

/**
 * Why a file is not here. `expired`: Meta keeps it no longer · `too_large`, `wrong_type`, `empty`: the file itself ·
 * `changed`: not the bytes that were announced · `refused`: Meta said no · `unreachable`: tried for as long as made sense.
 */
export const fileProblems = [
  "expired",
  "too_large",
  "wrong_type",
  "empty",
  "changed",
  "refused",
  "unreachable",
] as const;
export const FileProblem = z.enum(fileProblems);
export type FileProblem = z.infer<typeof FileProblem>;

/** A file of a message: a copy of ours, whoever sent it. */
export const MediaFile = z.object({
  id: Id,
  /** pending: being fetched · ready: at `url` · failed: `problem` says why, and fetching can be asked for again. */
  state: z.enum(["pending", "ready", "failed"]),
  mimeType: z.string().nullable(),
  sizeBytes: z.int().nullable(),
  name: z.string().nullable(),
  /** Of pictures and videos, in pixels. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  durationMs: z.int().nullable(),
  /** Loudness of a voice note over its length, 0 to 100, some 64 steps. */
  waveform: z.array(z.int()).nullable(),
  /** Signed and short-lived; null unless ready. `GET /api/files/:id` gives a fresh one. */
  url: z.string().nullable(),
  previewUrl: z.string().nullable(),
  problem: FileProblem.nullable(),
});
export type MediaFile = z.infer<typeof MediaFile>;

/** Answer of `POST /api/files`: the file, and the kind of message that carries it. */
export const UploadedFile = MediaFile.extend({ kind: MediaKind, voice: z.boolean() });
export type UploadedFile = z.infer<typeof UploadedFile>;
