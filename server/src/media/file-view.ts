import type { MediaFile, UploadedFile } from "@croozer/contracts/media";
import type { Tx } from "../platform/db/tx.ts";
import { type FileRow, readFiles } from "./file-row.ts";
import { signedPath } from "./links.ts";

/** A file as screens and programs see it. */
export function viewOf(tx: Tx, file: FileRow): MediaFile {
  const ready = file.state === "ready";
  return {
    id: file.id,
    state: file.state,
    mimeType: file.mime_type ?? file.declared_type,
    sizeBytes: file.size_bytes,
    name: file.name,
    width: file.width,
    height: file.height,
    durationMs: file.duration_ms,
    waveform: file.waveform,
    url: ready ? signedPath(tx, file.id, "original") : null,
    previewUrl: ready && file.preview_key !== null ? signedPath(tx, file.id, "preview") : null,
    problem: file.state === "failed" ? file.problem : null,
  };
}

/** Files by their ids; those that are not there are left out. */
export async function viewFiles(tx: Tx, ids: readonly string[]): Promise<Map<string, MediaFile>> {
  if (ids.length === 0) return new Map();
  const rows = await readFiles(tx, ids);
  return new Map(rows.map((row) => [row.id, viewOf(tx, row)]));
}

export const uploadedOf = (tx: Tx, row: FileRow): UploadedFile => ({
  ...viewOf(tx, row),
  kind: row.kind,
  voice: row.voice,
});

/** Files that are there to be sent, by their ids. */
export async function viewUploaded(tx: Tx, ids: readonly string[]): Promise<Map<string, UploadedFile>> {
  if (ids.length === 0) return new Map();
  const rows = await readFiles(tx, ids);
  return new Map(rows.map((row) => [row.id, uploadedOf(tx, row)]));
}
