import type { Storage } from "../platform/storage/storage.ts";
import type { Description } from "./describe.ts";
import type { Kept } from "./file-row.ts";

/** Puts a file and its preview where the business keeps its files. No transaction may be open. */
export async function keepBytes(
  storage: Storage,
  { businessId, fileId }: { businessId: string; fileId: string },
  file: Description & { path: string; mimeType: string; sizeBytes: number; sha256: string },
): Promise<Kept> {
  const key = `businesses/${businessId}/media/${fileId}`;
  const previewKey = file.previewPath === null ? null : `${key}.preview.webp`;
  await storage.writeFile(key, file.path);
  if (previewKey !== null && file.previewPath !== null) await storage.writeFile(previewKey, file.previewPath);
  const { mimeType, sizeBytes, sha256, width, height, durationMs, waveform } = file;
  return { key, previewKey, mimeType, sizeBytes, sha256, width, height, durationMs, waveform };
}
