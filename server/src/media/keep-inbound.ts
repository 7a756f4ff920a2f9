import type { MediaKind } from "@croozer/contracts/media";
import { inboundLifeMs } from "../meta/media.ts";
import type { Tx } from "../platform/db/tx.ts";
import { safeName } from "./safe-name.ts";

/** A file that a stored message names. */
export type Announcement = {
  fileId: string;
  messageId: string;
  channelId: string;
  kind: MediaKind;
  voice: boolean;
  /** Meta's id. */
  providerId: string;
  declaredType: string | null;
  declaredSha256: string | null;
  name: string | null;
  /** The link that came with the webhook. */
  url: string | null;
  /** When Meta made the id, by Meta's clock. */
  at: Date;
  /** Synced history: everything of today goes first. */
  past: boolean;
};

/** Keeps that there are files to fetch, and has each fetched; part of the transaction that stores their messages. */
export async function keepInboundFiles(tx: Tx, announced: readonly Announcement[]): Promise<void> {
  if (announced.length === 0) return;
  const items = announced.map((file) => ({
    id: file.fileId,
    kind: file.kind,
    voice: file.voice,
    channel_id: file.channelId,
    message_id: file.messageId,
    provider_id: file.providerId,
    provider_expires_at: new Date(file.at.getTime() + inboundLifeMs),
    provider_url: file.url,
    declared_type: file.declaredType,
    declared_sha256: file.declaredSha256,
    name: safeName(file.name),
  }));
  await tx.query(
    `insert into media_files (business_id, id, direction, kind, voice, state, channel_id, message_id, provider_id,
       provider_expires_at, provider_url, declared_type, declared_sha256, name, created_at)
     select $1, i.id, 'inbound', i.kind, i.voice, 'pending', i.channel_id, i.message_id, i.provider_id,
       i.provider_expires_at, i.provider_url, i.declared_type, i.declared_sha256, i.name, $3
     from jsonb_to_recordset($2::jsonb) as i (id uuid, kind text, voice boolean, channel_id uuid, message_id uuid,
       provider_id text, provider_expires_at timestamptz, provider_url text, declared_type text, declared_sha256 text,
       name text)
     on conflict (business_id, id) do nothing`,
    [tx.businessId, JSON.stringify(items), tx.now()],
  );
  for (const { fileId, past } of announced) askForFile(tx, fileId, past ? 10 : 0);
}

export const askForFile = (tx: Tx, fileId: string, priority = 0): void =>
  tx.enqueue({ task: "fetch_media", key: fileId, payload: { fileId }, priority });
