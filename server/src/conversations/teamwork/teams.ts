import type { SaveTeam, Team } from "@croozer/contracts/teamwork";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { tellTeamwork } from "./tell-teamwork.ts";

/** More than can be chosen from. */
const most = 100;

const selectTeams = `
  select t.id, t.name, t.deal_by as "dealBy", coalesce((
    select json_agg(m.member_id order by m.member_id) from team_members m where m.business_id = $1 and m.team_id = t.id), '[]')
    as "memberIds"
  from teams t where t.business_id = $1 and t.removed_at is null`;

/** By name. */
export const listTeams = (tx: Tx): Promise<Team[]> =>
  tx.query<Team>(`${selectTeams} order by lower(t.name), t.id`, [tx.businessId]);

export async function findTeam(tx: Tx, id: string): Promise<Team | null> {
  const rows = await tx.query<Team>(`${selectTeams} and t.id = $2`, [tx.businessId, id]);
  return rows[0] ?? null;
}

/** @throws team.name_taken · team.too_many · member.not_found */
export async function addTeam(tx: Tx, team: SaveTeam): Promise<Team> {
  if ((await listTeams(tx)).length >= most) refuse("team.too_many", { most });
  const id = newId();
  const rows = await tx.query(
    `insert into teams (business_id, id, name, created_at, deal_by) values ($1, $2, $3, $4, $5)
     on conflict (business_id, lower(name)) where removed_at is null do nothing returning id`,
    [tx.businessId, id, team.name, tx.now(), team.dealBy],
  );
  if (rows.length === 0) refuse("team.name_taken");
  return putMembers(tx, id, team.memberIds);
}

/** @throws team.not_found · team.name_taken · member.not_found */
export async function changeTeam(tx: Tx, id: string, team: SaveTeam): Promise<Team> {
  const taken = await tx.query(
    "select 1 from teams where business_id = $1 and lower(name) = lower($3) and id <> $2 and removed_at is null",
    [tx.businessId, id, team.name],
  );
  if (taken.length > 0) refuse("team.name_taken");
  const rows = await tx.query(
    "update teams set name = $3, deal_by = $4 where business_id = $1 and id = $2 and removed_at is null returning id",
    [tx.businessId, id, team.name, team.dealBy],
  );
  if (rows.length === 0) refuse("team.not_found");
  return putMembers(tx, id, team.memberIds);
}

/** Its conversations are nobody's team's from now on. @throws team.not_found */
export async function removeTeam(tx: Tx, id: string): Promise<void> {
  const rows = await tx.query(
    "update teams set removed_at = $3 where business_id = $1 and id = $2 and removed_at is null returning id",
    [tx.businessId, id, tx.now()],
  );
  if (rows.length === 0) refuse("team.not_found");
  tellTeamwork(tx);
}

async function putMembers(tx: Tx, teamId: string, memberIds: readonly string[]): Promise<Team> {
  const wanted = [...new Set(memberIds)];
  const known = await tx.query("select 1 from members where business_id = $1 and id = any ($2)", [
    tx.businessId,
    wanted,
  ]);
  if (known.length < wanted.length) refuse("member.not_found");
  await tx.query("delete from team_members where business_id = $1 and team_id = $2 and member_id <> all ($3)", [
    tx.businessId,
    teamId,
    wanted,
  ]);
  await tx.query(
    `insert into team_members (business_id, team_id, member_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
    [tx.businessId, teamId, wanted],
  );
  tellTeamwork(tx);
  return (await findTeam(tx, teamId)) ?? refuse("team.not_found");
}
