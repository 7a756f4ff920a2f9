import { maxReplayed, type WebhookReplay } from "@croozer/contracts/channels";
import type { ClientBase } from "pg";
import { newId } from "../platform/db/new-id.ts";
import { refuse } from "../platform/refusal.ts";
import { type DeliveryFilter, listDeliveryIds } from "./delivery-log.ts";

export type ReplayRequest = {
  by: { userId: string | null; name: string };
  ids?: readonly string[] | undefined;
  filter?: DeliveryFilter | undefined;
  resendAnswers: boolean;
};

/**
 * Keeps a wish to replay: what the filter finds now, oldest first. Whichever process sweeps next does the work.
 * @returns its id
 * @throws webhook.nothing_to_replay · webhook.too_many_to_replay
 */
export async function requestReplay(client: ClientBase, request: ReplayRequest, now: Date): Promise<string> {
  const ids = request.ids
    ? [...new Set(request.ids)].sort()
    : await listDeliveryIds(client, request.filter ?? {}, maxReplayed + 1);
  if (ids.length === 0) refuse("webhook.nothing_to_replay");
  if (ids.length > maxReplayed) refuse("webhook.too_many_to_replay", { most: maxReplayed });
  const id = newId();
  await client.query(
    `insert into webhook_replays (id, requested_at, requested_by, requested_name, filter, resend_answers, delivery_ids)
     values ($1, $2, $3, $4, $5, $6, $7::uuid[])`,
    [
      id,
      now,
      request.by.userId,
      request.by.name,
      request.filter ? JSON.stringify(request.filter) : null,
      request.resendAnswers,
      ids,
    ],
  );
  return id;
}

type Row = {
  id: string;
  requested_at: Date;
  requested_name: string;
  filter: DeliveryFilter | null;
  resend_answers: boolean;
  total: number;
  done: number;
  stored: number;
  known: number;
  unrouted: number;
  failed: number;
  finished_at: Date | null;
};
const columns = `id, requested_at, requested_name, filter, resend_answers, cardinality(delivery_ids) as total, done,
  stored, known, unrouted, failed, finished_at`;

function viewOf(row: Row): WebhookReplay {
  const { outcomes, ...filter } = row.filter ?? {};
  return {
    id: row.id,
    requestedAt: row.requested_at.toISOString(),
    requestedBy: row.requested_name,
    filter: row.filter && { ...filter, ...(outcomes?.[0] ? { outcome: outcomes[0] } : {}) },
    resendAnswers: row.resend_answers,
    total: row.total,
    done: row.done,
    stored: row.stored,
    known: row.known,
    unrouted: row.unrouted,
    failed: row.failed,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

export async function findReplay(client: ClientBase, id: string): Promise<WebhookReplay | null> {
  const { rows } = await client.query<Row>(`select ${columns} from webhook_replays where id = $1`, [id]);
  return rows[0] ? viewOf(rows[0]) : null;
}

/** The latest, newest first. */
export async function listReplays(client: ClientBase, limit: number): Promise<WebhookReplay[]> {
  const { rows } = await client.query<Row>(`select ${columns} from webhook_replays order by id desc limit $1`, [limit]);
  return rows.map(viewOf);
}

export type OpenReplay = {
  id: string;
  requestedName: string;
  resendAnswers: boolean;
  /** Of the next deliveries. */
  ids: string[];
  businesses: string[];
};

/** The oldest replay that is not through and that nobody is at, with its next deliveries; locked for the transaction. */
export async function lockOpenReplay(client: ClientBase, batch: number): Promise<OpenReplay | null> {
  const { rows } = await client.query<OpenReplay>(
    `select id, requested_name as "requestedName", resend_answers as "resendAnswers", businesses,
       delivery_ids[done + 1 : done + $1] as ids
     from webhook_replays where finished_at is null order by requested_at limit 1 for update skip locked`,
    [batch],
  );
  return rows[0] ?? null;
}

export type Counts = { stored: number; known: number; unrouted: number; failed: number };

/** Moves a replay on; finished when its last delivery is through. */
export async function advanceReplay(
  client: ClientBase,
  { id, ids, businesses }: Pick<OpenReplay, "id" | "ids" | "businesses">,
  counts: Counts,
  now: Date,
): Promise<void> {
  await client.query(
    `update webhook_replays set done = done + $2, stored = stored + $3, known = known + $4, unrouted = unrouted + $5,
       failed = failed + $6, businesses = $7::uuid[],
       finished_at = case when done + $2 >= cardinality(delivery_ids) then $8::timestamptz end
     where id = $1`,
    [id, ids.length, counts.stored, counts.known, counts.unrouted, counts.failed, businesses, now],
  );
}
