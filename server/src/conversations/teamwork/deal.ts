import { permissionsOf, roles } from "@croozer/contracts/permissions";
import type { DealBy, InboxRules } from "@croozer/contracts/teamwork";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { tellActs } from "./acts.ts";
import { askToDeal } from "./ask-to-deal.ts";
import { chooseHand, type Hand } from "./choose-hand.ts";
import { holdConversation, keepHeld } from "./held.ts";
import { listTeams } from "./teams.ts";

/** Conversations dealt in a transaction. */
const batch = 50;
/** One that somebody else holds is looked at again after this long. */
const lookAgainMs = 2_000;
const answering = roles.filter((role) => permissionsOf[role].has("conversation.reply"));

type Rules = Pick<InboxRules, "dealBy" | "dealOnlyOnline" | "capacity">;
type Waiting = { id: string; teamId: string | null };
const unclaimed = `business_id = $1 and assignee_id is null and automation <> 'on' and status = 'open' and waiting_since is not null`;

/** Whether the business or one of its teams deals conversations out at all. */
export async function isDealing(tx: Tx): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from inbox_rules where business_id = $1 and deal_by <> 'off'
     union all select 1 from teams where business_id = $1 and deal_by <> 'off' and removed_at is null limit 1`,
    [tx.businessId],
  );
  return rows.length > 0;
}

/**
 * Deals what needs a person and has none to who is there and has room, longest waiting first. One at a time for a business:
 * two at once would count the same loads and give both to the same member.
 */
export async function dealWaiting(tx: Tx): Promise<void> {
  if (!(await isDealing(tx))) return;
  const rules = await lockRules(tx);
  const waiting = await tx.query<Waiting>(
    `select id, team_id as "teamId" from conversations where ${unclaimed} order by waiting_since limit $2 for update skip locked`,
    [tx.businessId, batch],
  );
  const hands = await handsOf(tx, rules);
  const teams = new Map((await listTeams(tx)).map((team) => [team.id, team]));
  let dealt = 0;
  for (const { id, teamId } of waiting) {
    const team = teams.get(teamId ?? "");
    const by: DealBy = team?.dealBy ?? rules.dealBy;
    const hand = chooseHand(by, team ? hands.filter(({ memberId }) => team.memberIds.includes(memberId)) : hands);
    if (!hand) continue;
    await give(tx, id, hand, dealt);
    dealt += 1;
  }
  if (waiting.length === batch && dealt > 0) askToDeal(tx);
  else if (await hasHeldOnes(tx, waiting.length - dealt)) askToDeal(tx, new Date(tx.now().getTime() + lookAgainMs));
}

/** The row is made where there is none, so that there is one to hold. */
async function lockRules(tx: Tx): Promise<Rules> {
  await tx.query("insert into inbox_rules (business_id) values ($1) on conflict do nothing", [tx.businessId]);
  const [rules] = await tx.query<Rules>(
    `select deal_by as "dealBy", deal_only_online as "dealOnlyOnline", capacity from inbox_rules
     where business_id = $1 for update`,
    [tx.businessId],
  );
  return rules ?? { dealBy: "off", dealOnlyOnline: true, capacity: null };
}

async function handsOf(tx: Tx, { dealOnlyOnline, capacity }: Rules): Promise<Hand[]> {
  const rows = await tx.query<Omit<Hand, "dealtAt"> & { dealtAt: Date | null }>(
    `select m.id as "memberId", u.name, coalesce(a.capacity, $5::integer) as capacity, a.dealt_at as "dealtAt", (
       select count(*) from conversations c
       where c.business_id = $1 and c.assignee_id = m.id and c.status in ('open', 'pending')) as load
     from members m join users u on u.id = m.user_id
     left join member_availability a on a.business_id = $1 and a.member_id = m.id
     where m.business_id = $1 and m.role = any ($2) and a.is_away is not true and (not $3::boolean or a.online_until > $4)`,
    [tx.businessId, answering, dealOnlyOnline, tx.now(), capacity],
  );
  return rows.map((row) => ({ ...row, dealtAt: row.dealtAt?.getTime() ?? null }));
}

/** `place`: the how manieth of this transaction, for the order of turns. */
async function give(tx: Tx, id: string, hand: Hand, place: number): Promise<void> {
  hand.load += 1;
  hand.dealtAt = tx.now().getTime() + place;
  await tx.query(
    `insert into member_availability (business_id, member_id, dealt_at) values ($1, $2, $3)
     on conflict (business_id, member_id) do update set dealt_at = excluded.dealt_at`,
    [tx.businessId, hand.memberId, new Date(hand.dealtAt)],
  );
  const { memberId, name } = hand;
  await keepHeld(tx, id, { ...(await holdConversation(tx, id)), assigneeId: memberId });
  await tellActs(tx, id, [{ act: "assigned", to: { memberId, name }, automatically: true }]);
  record(tx, "conversation.assigned", { conversationId: id, memberId, byMemberId: null });
}

/** Whether somebody else holds some: there are more than those that were left. */
async function hasHeldOnes(tx: Tx, left: number): Promise<boolean> {
  const rows = await tx.query(`select 1 from conversations where ${unclaimed} limit $2`, [tx.businessId, batch]);
  return left < batch && rows.length > left;
}
