import { join } from "node:path";
import type { MediaKind } from "@croozer/contracts/media";
import { makePreview, readPicture, sizeOf } from "./picture.ts";
import { probe } from "./probe.ts";

/** What a file looks or sounds like. */
export type Description = {
  width: number | null;
  height: number | null;
  durationMs: number | null;
  waveform: number[] | null;
  /** A small WebP beside the file, of pictures. */
  previewPath: string | null;
};
const plain: Description = { width: null, height: null, durationMs: null, waveform: null, previewPath: null };

/** Looks into a file; what cannot be found out is null and harms nothing. */
export async function describeFile(kind: MediaKind, path: string, folder: string): Promise<Description> {
  switch (kind) {
    case "image":
    case "sticker": {
      const about = await readPicture(path);
      if (!about) return plain;
      // Stickers are small, and may move.
      const previewPath = kind === "sticker" ? null : join(folder, "preview.webp");
      const made = previewPath === null || (await madePreview(path, previewPath));
      return { ...plain, ...sizeOf(about), previewPath: made ? previewPath : null };
    }
    case "video":
    case "audio": {
      const { width, height, durationMs, waveform } = await probe(path);
      return { ...plain, width, height, durationMs, waveform };
    }
    case "document":
      return plain;
  }
}

const madePreview = (path: string, target: string): Promise<boolean> =>
  makePreview(path, target).then(
    () => true,
    () => false,
  );
