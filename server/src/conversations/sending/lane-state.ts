import { alertSending, noteHealth } from "../../channels/channels.ts";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { askForDelivery } from "./lane-jobs.ts";

const firstProbeMs = 60_000;
const mostSlowness = 5;
/** Refusals that arrive together are one. */
const oneSlowdownMs = 1_000;

/**
 * Stops a channel's lane: its account or number cannot send. What is queued stays queued, and one message is tried now
 * and then. The alarm is raised once, however many sends end this way.
 */
export async function pauseLane(
  tx: Tx,
  channelId: string,
  { code, detail }: { code: string; detail: string | null },
): Promise<void> {
  const now = tx.now();
  await tx.query(
    "insert into send_lanes (business_id, channel_id) values ($1, $2) on conflict (business_id, channel_id) do nothing",
    [tx.businessId, channelId],
  );
  const rows = await tx.query(
    `update send_lanes set paused_reason = $3, paused_detail = $4, paused_at = $5, probes = 0, probe_at = $6
     where business_id = $1 and channel_id = $2 and paused_reason is null returning 1`,
    [tx.businessId, channelId, code, detail?.replaceAll("\0", "") ?? null, now, new Date(now.getTime() + firstProbeMs)],
  );
  await noteHealth(tx, channelId, code);
  if (rows.length === 0) return;
  tx.log.error({ businessId: tx.businessId, channelId, code, detail }, "a number cannot send; its messages wait");
  await alertSending(tx, channelId, code);
  record(tx, "channel.sending_paused", { channelId, code });
}

/** Lets a paused lane go on. Does nothing to one that goes. */
export async function resumeLane(tx: Tx, channelId: string): Promise<void> {
  const rows = await tx.query(
    `update send_lanes set paused_reason = null, paused_detail = null, paused_at = null, probes = 0, probe_at = null
     where business_id = $1 and channel_id = $2 and paused_reason is not null returning 1`,
    [tx.businessId, channelId],
  );
  if (rows.length === 0) return;
  await noteHealth(tx, channelId, null);
  tx.log.info({ businessId: tx.businessId, channelId }, "a number sends again");
  await alertSending(tx, channelId, null);
  record(tx, "channel.sending_resumed", { channelId });
  askForDelivery(tx, channelId);
}

/**
 * Somebody has mended the number, or believes so: one message is tried at once, the rest follows when it is taken. With
 * nothing to try the lane is simply open.
 */
export async function tryLane(tx: Tx, channelId: string): Promise<void> {
  const rows = await tx.query<{ waits: boolean }>(
    `update send_lanes l set probe_at = $3
     where l.business_id = $1 and l.channel_id = $2 and l.paused_reason is not null
     returning exists (
       select 1 from send_turns t where t.business_id = $1 and t.channel_id = $2 and t.due_at is not null) as waits`,
    [tx.businessId, channelId, tx.now()],
  );
  if (!rows[0]) return;
  if (rows[0].waits) askForDelivery(tx, channelId);
  else await resumeLane(tx, channelId);
}

/** Halves the pace of a lane; what it forgets by itself comes back step by step. */
export async function slowLane(tx: Tx, channelId: string): Promise<void> {
  const now = tx.now();
  await tx.query(
    `update send_lanes set
       slowness = least($4, greatest(0, slowness - coalesce(floor(extract(epoch from $3::timestamptz - slowed_at) / 30), 0)::integer) + 1),
       slowed_at = $3,
       paced_until = greatest(paced_until, $3::timestamptz) + interval '1 second'
     where business_id = $1 and channel_id = $2 and (slowed_at is null or slowed_at <= $5)`,
    [tx.businessId, channelId, now, mostSlowness, new Date(now.getTime() - oneSlowdownMs)],
  );
}
