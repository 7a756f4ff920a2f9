import { stat } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";

// Pictures are looked at once each: a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

/** Phones make pictures of 108 million pixels; what claims to be larger is not opened. */
const mostPixels = 120_000_000;
const previewSidePx = 640;

const openPicture = (path: string): Sharp => sharp(path, { limitInputPixels: mostPixels, sequentialRead: true });

export type PictureSize = { width: number; height: number };

/** A small copy to show in the thread: turned upright, and without the place and camera that the original may tell. */
export async function makePreview(path: string, target: string): Promise<void> {
  await openPicture(path)
    .autoOrient()
    .resize(previewSidePx, previewSidePx, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 74 })
    .toFile(target);
}

/** As it is seen: upright, one frame. */
export function sizeOf({ autoOrient, width, height, pageHeight }: Metadata): PictureSize {
  return { width: autoOrient?.width ?? width, height: pageHeight ?? autoOrient?.height ?? height };
}

/** Null for what is no picture after all, is broken, or is too large to open. */
export const readPicture = (path: string): Promise<Metadata | null> =>
  openPicture(path)
    .metadata()
    .catch(() => null);

const tries = [
  { sidePx: 4096, quality: 86 },
  { sidePx: 2560, quality: 82 },
  { sidePx: 1600, quality: 78 },
  { sidePx: 1024, quality: 70 },
];

/**
 * A copy that WhatsApp takes: JPEG, or PNG where something shines through, 8 bits, within a size. Of a moving picture
 * the first frame. Null when it cannot be read.
 */
export async function fitPicture(
  path: string,
  folder: string,
  maxBytes: number,
): Promise<{ path: string; mimeType: "image/jpeg" | "image/png" } | null> {
  const about = await readPicture(path);
  if (!about) return null;
  for (const { sidePx, quality } of tries) {
    const picture = openPicture(path)
      .autoOrient()
      .resize(sidePx, sidePx, { fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    for (const mimeType of about.hasAlpha ? (["image/png", "image/jpeg"] as const) : (["image/jpeg"] as const)) {
      const target = join(folder, mimeType === "image/png" ? "fitted.png" : "fitted.jpg");
      const copy = picture.clone();
      const made =
        mimeType === "image/png"
          ? copy.png()
          : copy.flatten({ background: "#ffffff" }).jpeg({ quality, mozjpeg: true });
      const written = await made.toFile(target).catch(() => null);
      if (!written) return null;
      if ((await stat(target)).size <= maxBytes) return { path: target, mimeType };
    }
  }
  return null;
}

/** Whether WhatsApp takes the picture as it is: 8 bits a channel, red, green, blue. */
export const isPlainPicture = ({ depth, space }: Metadata): boolean => depth === "uchar" && space !== "cmyk";
