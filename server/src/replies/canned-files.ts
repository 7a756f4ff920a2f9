import type { UploadedFile } from "@croozer/contracts/media";
import { describeForSending, forgetUnused, viewUploaded } from "../media/media.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Storage } from "../platform/storage/storage.ts";

/** A colleague may have taken a file into what they write, just before it was removed here. */
const keptMs = 86_400_000;

type Row = { canned_response_id: string; file_id: string };
const read = (tx: Tx, ids: readonly string[]) =>
  tx.query<Row>(
    `select canned_response_id, file_id from canned_response_files
     where business_id = $1 and canned_response_id = any ($2::uuid[]) order by canned_response_id, place`,
    [tx.businessId, ids],
  );

/** The files of answers, by the answer's id. */
export async function filesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, UploadedFile[]>> {
  const rows = await read(tx, ids);
  const files = await viewUploaded(tx, [...new Set(rows.map((row) => row.file_id))]);
  const found = new Map<string, UploadedFile[]>();
  for (const { canned_response_id: id, file_id } of rows) {
    const file = files.get(file_id);
    if (file) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

/** @throws file.not_found, file.not_ready · request.invalid for the same one twice */
export async function putFiles(tx: Tx, id: string, fileIds: readonly string[]): Promise<void> {
  if (new Set(fileIds).size < fileIds.length) refuse("request.invalid", { field: "fileIds" });
  await describeForSending(tx, fileIds);
  const before = await read(tx, [id]);
  await tx.query("delete from canned_response_files where business_id = $1 and canned_response_id = $2", [
    tx.businessId,
    id,
  ]);
  await tx.query(
    `insert into canned_response_files (business_id, canned_response_id, place, file_id)
     select $1, $2, place - 1, file_id from unnest($3::uuid[]) with ordinality as given (file_id, place)`,
    [tx.businessId, id, fileIds],
  );
  const kept = new Set(fileIds);
  dropFiles(
    tx,
    before.flatMap(({ file_id }) => (kept.has(file_id) ? [] : [file_id])),
  );
}

/** Files that an answer carries no more are looked at again later. */
export function dropFiles(tx: Tx, fileIds: readonly string[]): void {
  const runAt = new Date(tx.now().getTime() + keptMs);
  for (const fileId of fileIds) tx.enqueue({ task: "drop_canned_file", key: fileId, payload: { fileId }, runAt });
}

/** Removes a file that no answer carries and no message ever did. */
export const dropFile = (
  storage: Storage,
  inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  fileId: string,
): Promise<void> =>
  forgetUnused(storage, inTx, fileId, async (tx) => {
    const rows = await tx.query("select 1 from canned_response_files where business_id = $1 and file_id = $2 limit 1", [
      tx.businessId,
      fileId,
    ]);
    return rows.length > 0;
  });
