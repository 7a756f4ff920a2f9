import type { StatusUnit, Unit } from "../../meta/units.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { ChangeUnit } from "./receive-changes.ts";

export type Parkable = StatusUnit | ChangeUnit;
export type Parked = { channelId: string; unit: Parkable };

/** After once to twice this long it is looked once more whether the message came meanwhile, from another process perhaps. */
const lookAgainMs = 2_500;

const targetOf = (unit: Parkable): string => (unit.unit === "status" ? unit.providerId : unit.targetProviderId);

/** Keeps units whose message is not known yet. */
export async function park(tx: Tx, parked: readonly Parked[]): Promise<void> {
  if (parked.length === 0) return;
  const rows = parked.map(({ channelId, unit }) => ({
    channel_id: channelId,
    target: targetOf(unit),
    key: unit.unit === "status" ? unit.said : unit.providerId,
    unit,
  }));
  await tx.query(
    `insert into parked_units (business_id, channel_id, target_provider_id, key, unit, received_at)
     select distinct on (p.channel_id, p.target, p.key) $1::uuid, p.channel_id, p.target, p.key, p.unit, $3::timestamptz
     from jsonb_to_recordset($2) as p (channel_id uuid, target text, key text, unit jsonb)
     order by p.channel_id, p.target, p.key
     on conflict do nothing`,
    [tx.businessId, JSON.stringify(rows), tx.now()],
  );
  // One look for all that park within a while. A key for ever would put the look off as long as anything parks.
  const lookAt = (Math.floor(tx.now().getTime() / lookAgainMs) + 2) * lookAgainMs;
  tx.enqueue({ task: "apply_parked", key: String(lookAt), payload: {}, runAt: new Date(lookAt) });
}

/** Removes some of what has waited since before a time: its message will not come. @returns how many */
export async function forgetParked(tx: Tx, before: Date, limit: number): Promise<number> {
  const rows = await tx.query(
    `delete from parked_units where business_id = $1 and (channel_id, target_provider_id, key) in (
       select channel_id, target_provider_id, key from parked_units
       where business_id = $1 and received_at < $2 order by received_at limit $3)
     returning 1 as one`,
    [tx.businessId, before, limit],
  );
  return rows.length;
}

type Row = { channel_id: string; unit: Unit };

/** Takes out what waited for these messages of a channel. */
export async function takeParked(
  tx: Tx,
  keys: readonly { channelId: string; providerId: string }[],
): Promise<Parked[]> {
  if (keys.length === 0) return [];
  const rows = await tx.query<Row>(
    `delete from parked_units p
     using unnest($2::uuid[], $3::text[]) k (channel_id, target)
     where p.business_id = $1 and p.channel_id = k.channel_id and p.target_provider_id = k.target
     returning p.channel_id, p.unit`,
    [tx.businessId, keys.map((key) => key.channelId), keys.map((key) => key.providerId)],
  );
  return revived(rows);
}

/** Takes out everything of the last hour whose message is known by now. */
export async function takeKnown(tx: Tx): Promise<Parked[]> {
  const rows = await tx.query<Row>(
    `delete from parked_units p
     where p.business_id = $1 and p.received_at > $2 and exists (
       select 1 from messages m
       where m.business_id = $1 and m.channel_id = p.channel_id and m.provider_id = p.target_provider_id)
     returning p.channel_id, p.unit`,
    [tx.businessId, new Date(tx.now().getTime() - 3_600_000)],
  );
  return revived(rows);
}

/** In the order of their own time: an edit before the deletion that followed it. */
function revived(rows: readonly Row[]): Parked[] {
  return rows
    .flatMap(({ channel_id, unit }) =>
      unit.unit === "status" || unit.unit === "reaction" || unit.unit === "edit" || unit.unit === "revoke"
        ? [
            {
              channelId: channel_id,
              unit: { ...(unit.unit === "status" ? wholeStatus(unit) : unit), at: new Date(unit.at) },
            },
          ]
        : [],
    )
    .sort((a, b) => a.unit.at.getTime() - b.unit.at.getTime());
}

/** One that an earlier version parked lacks what that version did not read, and its dates are texts. */
function wholeStatus(unit: StatusUnit): StatusUnit {
  const { conversation } = unit;
  return {
    ...unit,
    said: unit.said ?? unit.status,
    recipient: unit.recipient ?? { waId: null, bsuid: null, inGroup: false },
    conversation: conversation && {
      ...conversation,
      expiresAt: conversation.expiresAt && new Date(conversation.expiresAt),
    },
    pricing: unit.pricing?.charge ? unit.pricing : null,
    errors: unit.errors ?? [],
  };
}
