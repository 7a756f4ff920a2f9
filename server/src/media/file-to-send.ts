import type { MediaKind } from "@croozer/contracts/media";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { readFiles } from "./file-row.ts";

export type FileToSend = { kind: MediaKind; mimeType: string; name: string | null };

/**
 * What a message says of the files it is to carry, by their ids.
 * @throws file.not_found, file.not_ready
 */
export async function describeForSending(tx: Tx, ids: readonly string[]): Promise<Map<string, FileToSend>> {
  const rows = ids.length === 0 ? [] : await readFiles(tx, ids);
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    ids.map((id) => {
      const file = found.get(id) ?? refuse("file.not_found", { fileId: id });
      if (file.state !== "ready" || file.mime_type === null) refuse("file.not_ready", { fileId: id });
      return [id, { kind: file.kind, mimeType: file.mime_type, name: file.name }];
    }),
  );
}
