import type { Tx } from "../platform/db/tx.ts";
import type { Storage } from "../platform/storage/storage.ts";

/** The messages of these files show them from now on. */
export async function markUsed(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    "update media_files set used_at = $3 where business_id = $1 and id = any ($2::uuid[]) and used_at is null",
    [tx.businessId, ids, tx.now()],
  );
}

/**
 * Removes a file of ours that went into no message; whether anything else needs it, `isNeeded` says. It can be sent no more
 * before its bytes are gone, so that half of it done twice is all of it done once.
 */
export async function forgetUnused(
  storage: Storage,
  inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  id: string,
  isNeeded: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const keys = await inTx(async (tx) => {
    const rows = await tx.query<{ key: string | null; preview_key: string | null }>(
      `select key, preview_key from media_files
       where business_id = $1 and id = $2 and direction = 'outbound' and used_at is null for update`,
      [tx.businessId, id],
    );
    if (rows.length === 0 || (await isNeeded(tx))) return null;
    await tx.query("update media_files set state = 'failed', problem = 'expired' where business_id = $1 and id = $2", [
      tx.businessId,
      id,
    ]);
    return rows.flatMap(({ key, preview_key }) => [key, preview_key]);
  });
  if (keys === null) return;
  for (const key of keys) if (key !== null) await storage.remove(key);
  await inTx((tx) => tx.query("delete from media_files where business_id = $1 and id = $2", [tx.businessId, id]));
}
