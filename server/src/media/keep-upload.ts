import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { UploadedFile } from "@croozer/contracts/media";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { describeFile } from "./describe.ts";
import { findByClientId, getFile, type Kept } from "./file-row.ts";
import { uploadedOf } from "./file-view.ts";
import { keepBytes } from "./keep-bytes.ts";
import { type Prepared, prepareUpload } from "./prepare-upload.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

export type Upload = {
  /** Where its bytes are for now, in `folder`. */
  path: string;
  folder: string;
  name: string | null;
  /** Recorded to be a voice note. */
  voice: boolean;
  clientId: string | null;
};

/** The file that this browser has uploaded already under the same id; null when it has not. */
export const findUploaded = (tx: Tx, clientId: string): Promise<UploadedFile | null> =>
  findByClientId(tx, clientId).then((row) => row && uploadedOf(tx, row));

/**
 * Keeps a file that a member or program wants to send, in a form that WhatsApp takes.
 * @throws what `prepareUpload` refuses
 */
export async function keepUpload(
  platform: Platform,
  businessId: string,
  inTx: InTx,
  upload: Upload,
): Promise<UploadedFile> {
  const fileId = newId();
  const prepared = await prepareUpload(upload);
  const description = await describeFile(prepared.kind, prepared.path, upload.folder);
  const kept = await keepBytes(
    platform.storage,
    { businessId, fileId },
    {
      ...description,
      path: prepared.path,
      mimeType: prepared.mimeType,
      sizeBytes: (await stat(prepared.path)).size,
      sha256: await hashOf(prepared.path),
    },
  );
  return inTx(async (tx) => {
    await insert(tx, fileId, upload.clientId, prepared, kept);
    // The same upload twice at once: the first one stands, and the bytes of this one are nobody's.
    const row = upload.clientId === null ? null : await findByClientId(tx, upload.clientId);
    return uploadedOf(tx, row ?? (await getFile(tx, fileId)));
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function insert(
  tx: Tx,
  id: string,
  clientId: string | null,
  { kind, voice, name }: Prepared,
  kept: Kept,
): Promise<void> {
  await tx.query(
    `insert into media_files (business_id, id, direction, kind, voice, state, client_id, key, preview_key, mime_type,
       size_bytes, sha256, name, width, height, duration_ms, waveform, created_at, settled_at)
     values ($1, $2, 'outbound', $3, $4, 'ready', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
     on conflict (business_id, client_id) where client_id is not null do nothing`,
    [
      tx.businessId,
      id,
      kind,
      voice,
      clientId,
      kept.key,
      kept.previewKey,
      kept.mimeType,
      kept.sizeBytes,
      kept.sha256,
      name,
      kept.width,
      kept.height,
      kept.durationMs,
      kept.waveform,
      tx.now(),
    ],
  );
}
