import type { Availability } from "@croozer/contracts/teamwork";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

/** A screen that is not told of again within this time is taken to be closed. */
export const onlineLastsMs = 60_000;

const tellChanged = (tx: Tx) => tx.notice({ type: "teamwork", id: tx.businessId, version: tx.now().getTime() });

/** Of every member whether they are there to answer. */
export const listAvailability = (tx: Tx): Promise<Availability[]> =>
  tx.query<Availability>(
    `select m.id as "memberId", coalesce(a.is_away, false) as "isAway", coalesce(a.online_until > $2, false) as "isOnline",
       a.capacity
     from members m left join member_availability a on a.business_id = $1 and a.member_id = m.id
     where m.business_id = $1 order by m.id`,
    [tx.businessId, tx.now()],
  );

/** Members with a screen open somewhere. */
export async function onlineMembers(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ member_id: string }>(
    "select member_id from member_availability where business_id = $1 and online_until > $2 order by member_id",
    [tx.businessId, tx.now()],
  );
  return rows.map((row) => row.member_id);
}

/** Screens of these members are open. Says `member.available` of those who were not there a moment ago. */
export async function seeMembers(tx: Tx, memberIds: readonly string[]): Promise<void> {
  const until = new Date(tx.now().getTime() + onlineLastsMs);
  const known = await onlineMembers(tx);
  const rows = await tx.query<{ member_id: string; is_away: boolean }>(
    `insert into member_availability (business_id, member_id, online_until)
     select $1, id, $3 from members where business_id = $1 and id = any ($2) order by id
     on conflict (business_id, member_id) do update set online_until = excluded.online_until
     returning member_id, is_away`,
    [tx.businessId, memberIds, until],
  );
  for (const { member_id: memberId, is_away } of rows)
    if (!is_away && !known.includes(memberId)) record(tx, "member.available", { memberId });
}

/** The last screen of a member was closed. */
export async function missMember(tx: Tx, memberId: string): Promise<void> {
  await tx.query("update member_availability set online_until = $3 where business_id = $1 and member_id = $2", [
    tx.businessId,
    memberId,
    tx.now(),
  ]);
}

/** One's own: whether conversations may be dealt to them. @throws auth.forbidden for a program, which is nowhere */
export async function setAway(tx: Tx, isAway: boolean): Promise<void> {
  if (tx.actor.kind !== "member") refuse("auth.forbidden");
  const { memberId } = tx.actor;
  await tx.query(
    `insert into member_availability (business_id, member_id, is_away) values ($1, $2, $3)
     on conflict (business_id, member_id) do update set is_away = excluded.is_away`,
    [tx.businessId, memberId, isAway],
  );
  if (!isAway) record(tx, "member.available", { memberId });
  tellChanged(tx);
}

/** How many open conversations a member is dealt at most; null as the business's rules say. @throws member.not_found */
export async function setCapacity(tx: Tx, memberId: string, capacity: number | null): Promise<void> {
  const rows = await tx.query(
    `insert into member_availability (business_id, member_id, capacity)
     select $1, id, $3 from members where business_id = $1 and id = $2
     on conflict (business_id, member_id) do update set capacity = excluded.capacity returning member_id`,
    [tx.businessId, memberId, capacity],
  );
  if (rows.length === 0) refuse("member.not_found");
  record(tx, "member.available", { memberId });
  tellChanged(tx);
}
