import type { Tx } from "../../platform/db/tx.ts";
import { previewOf } from "../preview.ts";
import type { Arrived, Stored } from "./arrived.ts";
import { keepFilesOf, withFileId } from "./inbound-files.ts";

/** Media of synced history come first as placeholders, later as messages with the same id. */
export async function fillPlaceholders(tx: Tx, arrived: readonly Arrived[], stored: readonly Stored[]): Promise<void> {
  const files = stored.flatMap(({ fresh, messageId }, n) => {
    const unit = arrived[n]?.unit;
    if (fresh || !unit?.past || unit.content.type === "unsupported") return [];
    const content = withFileId(unit.content);
    const { raw, at } = unit;
    return {
      id: messageId,
      messageId,
      channelId: arrived[n]?.channelId ?? "",
      type: content.type,
      content,
      raw,
      at,
      past: true,
      preview: previewOf(content),
    };
  });
  if (files.length === 0) return;
  const filled = await tx.query<{ id: string; conversation_id: string; seq: number; version: number | null }>(
    `with filled as (
       update messages m set content = f.content, type = f.type, raw = f.raw
       from jsonb_to_recordset($2) as f (id uuid, type text, content jsonb, raw jsonb)
       where m.business_id = $1 and m.id = f.id and m.content ->> 'label' = 'media_placeholder'
       returning m.id, m.conversation_id, m.seq
     ), shown as (
       update conversations c set
         last_message = c.last_message || jsonb_build_object('preview', f.preview, 'type', f.type),
         version = c.version + 1, updated_at = $3
       from filled m join jsonb_to_recordset($2) as f (id uuid, type text, preview text) on f.id = m.id
       where c.business_id = $1 and c.id = m.conversation_id and c.last_message ->> 'messageId' = m.id::text
       returning c.id, c.version
     )
     select m.id, m.conversation_id, m.seq, s.version from filled m left join shown s on s.id = m.conversation_id`,
    [tx.businessId, JSON.stringify(files), tx.now()],
  );
  const filledIds = new Set(filled.map(({ id }) => id));
  await keepFilesOf(
    tx,
    files.filter(({ id }) => filledIds.has(id)),
  );
  for (const { id, conversation_id, seq, version } of filled) {
    tx.notice({ type: "message", id, conversationId: conversation_id, seq });
    if (version !== null) tx.notice({ type: "conversation", id: conversation_id, version });
  }
}

/**
 * Chunks of history overtake each other: where what came now is not older than all that came before it, the past of the
 * thread is put in order of time, at new positions in front (none is used twice).
 */
export async function sortPast(tx: Tx, arrived: readonly Arrived[], stored: readonly Stored[]): Promise<void> {
  const touched = new Set(stored.flatMap((one, n) => (one.fresh && arrived[n]?.unit.past ? one.conversationId : [])));
  for (const id of touched)
    await tx.query(
      `with past as (
         select id, row_number() over (order by at, seq) as place, count(*) over () as total,
           row_number() over (order by seq) as place_now
         from messages where business_id = $1 and conversation_id = $2 and seq < 1
       ), moved as (
         update messages m set seq = c.first_seq - 1 - p.total + p.place
         from past p, conversations c
         where m.business_id = $1 and m.id = p.id and c.business_id = $1 and c.id = $2
           and exists (select 1 from past where place <> place_now)
         returning m.seq
       )
       update conversations set first_seq = least(first_seq, (select min(seq) from moved))
       where business_id = $1 and id = $2`,
      [tx.businessId, id],
    );
}
