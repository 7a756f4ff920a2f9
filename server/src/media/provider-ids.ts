import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { getChannelForSending } from "../channels/channels.ts";
import { uploadLifeMs, uploadMedia } from "../meta/media.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import { getFile } from "./file-row.ts";
import { withWorkFolder } from "./work-folder.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** An id that is about to expire may be dead by the time the message goes out. */
const marginMs = 24 * 3_600_000;
/** One upload at a time for a file and a number: a broadcast's thousand messages wait for the first one's. */
const underWay = new Map<string, Promise<string>>();

/**
 * The id under which Meta has a file for a number; uploaded when it has none, or none that is alive. No transaction may
 * be open.
 * @throws file.not_found · file.not_ready; GraphProblem when Meta does not take it
 */
export async function mediaIdFor(platform: Platform, inTx: InTx, fileId: string, channelId: string): Promise<string> {
  const known = await inTx((tx) => findAlive(tx, fileId, channelId));
  if (known !== null) return known;
  const key = `${fileId} ${channelId}`;
  const running = underWay.get(key);
  if (running) return running;
  const upload = uploadFor(platform, inTx, fileId, channelId).finally(() => underWay.delete(key));
  underWay.set(key, upload);
  return upload;
}

async function findAlive(tx: Tx, fileId: string, channelId: string): Promise<string | null> {
  const rows = await tx.query<{ provider_id: string }>(
    `select provider_id from media_uploads
     where business_id = $1 and file_id = $2 and channel_id = $3 and expires_at > $4`,
    [tx.businessId, fileId, channelId, new Date(tx.now().getTime() + marginMs)],
  );
  return rows[0]?.provider_id ?? null;
}

async function uploadFor(platform: Platform, inTx: InTx, fileId: string, channelId: string): Promise<string> {
  const { key, mimeType, name, token, phoneNumberId } = await inTx(async (tx) => {
    const file = await getFile(tx, fileId);
    if (file.state !== "ready" || file.key === null || file.mime_type === null) refuse("file.not_ready");
    const { accessToken, phoneNumberId } = await getChannelForSending(tx, channelId, platform.secrets);
    const name = file.name ?? `${file.kind}-${file.id}`;
    return { key: file.key, mimeType: file.mime_type, name, token: accessToken, phoneNumberId };
  });
  const providerId = await withWorkFolder(async (folder) => {
    const body = (await platform.storage.open(key)) ?? refuse("file.not_found");
    const path = join(folder, "file");
    await pipeline(body, createWriteStream(path));
    return uploadMedia(platform.config.meta, { token, phoneNumberId }, { path, mimeType, name });
  });
  await inTx((tx) =>
    tx.query(
      `insert into media_uploads (business_id, file_id, channel_id, provider_id, uploaded_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (business_id, file_id, channel_id) do update set provider_id = excluded.provider_id,
         uploaded_at = excluded.uploaded_at, expires_at = excluded.expires_at`,
      [tx.businessId, fileId, channelId, providerId, tx.now(), new Date(tx.now().getTime() + uploadLifeMs)],
    ),
  );
  return providerId;
}

/** Refused this soon after its upload, it is the file that Meta does not take, not the id that is gone. */
const freshMs = 10 * 60_000;

/**
 * Meta refused a message because of its file: forgets an older id, so that the next attempt uploads the file again.
 * @returns whether another attempt may work
 */
export async function forgetMediaIds(tx: Tx, fileIds: readonly string[], channelId: string): Promise<boolean> {
  const rows = await tx.query(
    `delete from media_uploads
     where business_id = $1 and file_id = any ($2::uuid[]) and channel_id = $3 and uploaded_at < $4 returning 1`,
    [tx.businessId, fileIds, channelId, new Date(tx.now().getTime() - freshMs)],
  );
  return rows.length > 0;
}
