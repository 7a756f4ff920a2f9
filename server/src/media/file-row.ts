import type { FileProblem, MediaFile, MediaKind } from "@croozer/contracts/media";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";

export type FileRow = {
  id: string;
  direction: "inbound" | "outbound";
  kind: MediaKind;
  voice: boolean;
  state: MediaFile["state"];
  channel_id: string | null;
  message_id: string | null;
  provider_id: string | null;
  provider_expires_at: Date | null;
  provider_url: string | null;
  declared_type: string | null;
  declared_sha256: string | null;
  key: string | null;
  preview_key: string | null;
  mime_type: string | null;
  size_bytes: number | null;
  name: string | null;
  width: number | null;
  height: number | null;
  duration_ms: number | null;
  waveform: number[] | null;
  problem: FileProblem | null;
  attempts: number;
  created_at: Date;
};

const columns = `id, direction, kind, voice, state, channel_id, message_id, provider_id, provider_expires_at, provider_url,
  declared_type, declared_sha256, key, preview_key, mime_type, size_bytes, name, width, height, duration_ms, waveform,
  problem, attempts, created_at`;

export const readFiles = (tx: Tx, ids: readonly string[]): Promise<FileRow[]> =>
  tx.query<FileRow>(`select ${columns} from media_files where business_id = $1 and id = any ($2::uuid[])`, [
    tx.businessId,
    ids,
  ]);

export async function findFile(tx: Tx, id: string): Promise<FileRow | null> {
  return (await readFiles(tx, [id]))[0] ?? null;
}

/** Held until the transaction ends, so that two that change it take turns. */
export async function lockFile(tx: Tx, id: string): Promise<FileRow | null> {
  const rows = await tx.query<FileRow>(
    `select ${columns} from media_files where business_id = $1 and id = $2 for update`,
    [tx.businessId, id],
  );
  return rows[0] ?? null;
}

export async function findByClientId(tx: Tx, clientId: string): Promise<FileRow | null> {
  const rows = await tx.query<FileRow>(`select ${columns} from media_files where business_id = $1 and client_id = $2`, [
    tx.businessId,
    clientId,
  ]);
  return rows[0] ?? null;
}

/** @throws file.not_found */
export const getFile = async (tx: Tx, id: string): Promise<FileRow> =>
  (await findFile(tx, id)) ?? refuse("file.not_found");

/** What is known of a file once its bytes are here. */
export type Kept = {
  key: string;
  previewKey: string | null;
  mimeType: string;
  sizeBytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
  durationMs: number | null;
  waveform: number[] | null;
};

/** Tells the screens that show the message of a file. Reads the thread's position there; writes nothing of it. */
export async function noticeMessage(tx: Tx, messageId: string | null): Promise<void> {
  if (messageId === null) return;
  const rows = await tx.query<{ conversation_id: string; seq: number }>(
    "select conversation_id, seq from messages where business_id = $1 and id = $2",
    [tx.businessId, messageId],
  );
  for (const { conversation_id, seq } of rows)
    tx.notice({ type: "message", id: messageId, conversationId: conversation_id, seq });
}
