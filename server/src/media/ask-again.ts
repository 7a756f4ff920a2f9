import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { type FileRow, getFile, lockFile, noticeMessage } from "./file-row.ts";
import { askForFile } from "./keep-inbound.ts";

/**
 * Has a file that could not be fetched tried again from the start, as a person wishes.
 * @throws file.not_found · file.not_fetchable for one that is here or was never Meta's, and when Meta keeps it no longer
 */
export async function askAgain(tx: Tx, fileId: string): Promise<FileRow> {
  const file = (await lockFile(tx, fileId)) ?? refuse("file.not_found");
  const { direction, state, provider_expires_at: expiresAt } = file;
  if (direction !== "inbound" || state === "ready") refuse("file.not_fetchable");
  if (expiresAt !== null && expiresAt <= tx.now()) refuse("file.not_fetchable", { expiredAt: expiresAt.toISOString() });
  await tx.query(
    `update media_files set state = 'pending', problem = null, attempts = 0, settled_at = null
     where business_id = $1 and id = $2`,
    [tx.businessId, fileId],
  );
  askForFile(tx, fileId);
  await noticeMessage(tx, file.message_id);
  return getFile(tx, fileId);
}
