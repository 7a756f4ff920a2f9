import type { FileProblem } from "@croozer/contracts/media";
import { getChannelForSending, noteHealth } from "../channels/channels.ts";
import type { Tx } from "../platform/db/tx.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { describeFile } from "./describe.ts";
import { downloadFile, type Failure, type Wanted } from "./download-file.ts";
import { type Kept, lockFile, noticeMessage } from "./file-row.ts";
import { keepBytes } from "./keep-bytes.ts";
import { withWorkFolder } from "./work-folder.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** How long to wait after each attempt that failed; some three days in all, within the seven that Meta keeps a file. */
const waits = [
  second,
  4 * second,
  15 * second,
  minute,
  5 * minute,
  15 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
];
/** Meta says "no such object" also where a permission is missing for a moment, so it is not believed at once. */
const believedAfterAttempts = 3;

type Claim = Wanted & { fileId: string; businessId: string; attempt: number; expiresAt: Date | null };

/**
 * Fetches a file that a customer sent: claimed in one transaction, fetched with none open, settled in another. May run
 * twice; the second finds it settled, or writes the same bytes to the same place.
 * @throws {RetryLater} when it may work in a while
 */
export async function fetchFile(platform: Platform, inTx: InTx, fileId: string): Promise<void> {
  const claim = await inTx((tx) => claimFile(tx, platform, fileId));
  if (!claim) return;
  const result = await withWorkFolder(async (folder) => {
    const downloaded = await downloadFile(platform.config, claim, folder, platform.clock.now());
    if (downloaded.outcome !== "here") return downloaded;
    const description = await describeFile(claim.kind, downloaded.path, folder);
    return keepBytes(platform.storage, claim, { ...downloaded, ...description });
  });
  const again = await inTx((tx) => settle(tx, claim, result));
  if (again) throw new RetryLater(again);
}

async function claimFile(tx: Tx, platform: Platform, fileId: string): Promise<Claim | null> {
  const file = await lockFile(tx, fileId);
  if (file?.state !== "pending" || file.channel_id === null || file.provider_id === null) return null;
  await tx.query("update media_files set attempts = attempts + 1 where business_id = $1 and id = $2", [
    tx.businessId,
    fileId,
  ]);
  const { phoneNumberId, accessToken } = await getChannelForSending(tx, file.channel_id, platform.secrets);
  return {
    fileId,
    businessId: tx.businessId,
    attempt: file.attempts + 1,
    kind: file.kind,
    providerId: file.provider_id,
    url: file.provider_url,
    announcedAt: file.created_at,
    expiresAt: file.provider_expires_at,
    name: file.name,
    sha256: file.declared_sha256,
    phoneNumberId,
    accessToken,
  };
}

/** @returns when to try again; null when it is settled */
async function settle(tx: Tx, claim: Claim, result: Kept | Failure): Promise<Date | null> {
  const file = await lockFile(tx, claim.fileId);
  if (file?.state !== "pending") return null;
  if (!("outcome" in result)) {
    await markReady(tx, claim.fileId, result);
    await noticeMessage(tx, file.message_id);
    return null;
  }
  const { fileId, attempt } = claim;
  const told = { fileId, attempt, reason: "reason" in result ? result.reason : "no such id at Meta" };
  if (result.outcome === "later" && result.channelCode && file.channel_id)
    await noteHealth(tx, file.channel_id, result.channelCode);
  const next = nextAttempt(tx.now(), claim, result);
  if (next instanceof Date) {
    tx.log.debug(told, "a file could not be fetched yet");
    return next;
  }
  tx.log.warn({ ...told, problem: next }, "a file could not be fetched");
  await tx.query(
    "update media_files set state = 'failed', problem = $3, settled_at = $4 where business_id = $1 and id = $2",
    [tx.businessId, fileId, next, tx.now()],
  );
  await noticeMessage(tx, file.message_id);
  return null;
}

/** When to try again, or why not to. */
function nextAttempt(now: Date, { attempt, expiresAt }: Claim, failure: Failure): Date | FileProblem {
  if (failure.outcome === "hopeless") return failure.problem;
  const expired = expiresAt !== null && expiresAt <= now;
  const believed = expired || attempt >= believedAfterAttempts;
  if (failure.outcome === "gone" && believed) return "expired";
  if (failure.outcome === "later" && failure.problem && believed) return failure.problem;
  const waitMs = waits[attempt - 1];
  if (waitMs === undefined || expired) return "unreachable";
  return new Date(now.getTime() + waitMs);
}

async function markReady(tx: Tx, fileId: string, kept: Kept): Promise<void> {
  await tx.query(
    `update media_files set state = 'ready', problem = null, key = $3, preview_key = $4, mime_type = $5, size_bytes = $6,
       sha256 = $7, width = $8, height = $9, duration_ms = $10, waveform = $11, provider_url = null, settled_at = $12
     where business_id = $1 and id = $2`,
    [
      tx.businessId,
      fileId,
      kept.key,
      kept.previewKey,
      kept.mimeType,
      kept.sizeBytes,
      kept.sha256,
      kept.width,
      kept.height,
      kept.durationMs,
      kept.waveform,
      tx.now(),
    ],
  );
}
