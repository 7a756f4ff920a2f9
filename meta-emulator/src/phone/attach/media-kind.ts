import type { MediaKind } from "../../phone-api.ts";

/** How a phone sends a file: what it can show as what it is, all else as a document. */
export function mediaKindOf(mimeType: string): MediaKind {
  const [kind] = mimeType.split("/");
  if (kind === "image" && !mimeType.includes("svg")) return "image";
  return kind === "video" || kind === "audio" ? kind : "document";
}

/** Phones send photos as JPEG, whatever they were. */
const sentAsIs = new Set(["image/jpeg", "image/png"]);

function withEnding(name: string, ending: string): string {
  return `${name.replace(/\.[^.]*$/u, "") || "photo"}.${ending}`;
}

async function drawn(file: Blob, type: string, longestPx: number | null): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const scale = longestPx === null ? 1 : Math.min(1, longestPx / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type, quality: 0.85 });
}

const stickerPx = 512;

/** A file as the phone sends it: pictures of other kinds become JPEG, stickers WebP of 512 pixels. */
export async function asSent(file: File, kind: MediaKind): Promise<File> {
  if (kind === "image" && !sentAsIs.has(file.type))
    return new File([await drawn(file, "image/jpeg", null)], withEnding(file.name, "jpg"), { type: "image/jpeg" });
  if (kind === "sticker" && file.type !== "image/webp")
    return new File([await drawn(file, "image/webp", stickerPx)], "sticker.webp", { type: "image/webp" });
  return file;
}
