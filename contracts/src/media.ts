import { z } from "zod";
import { Id } from "./basics.ts";

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
  /** Signed and short-lived; null unless ready. */
  url: z.string().nullable(),
  previewUrl: z.string().nullable(),
  problem: z.string().nullable(),
});
export type MediaFile = z.infer<typeof MediaFile>;
