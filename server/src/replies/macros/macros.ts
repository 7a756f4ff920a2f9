import { Macro, type MacroAct, type SaveMacro } from "@croozer/contracts/macros";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

/** More than can be chosen from. */
const most = 100;
const tell = (tx: Tx) => tx.notice({ type: "teamwork", id: tx.businessId, version: tx.now().getTime() });
const viewOf = (row: unknown): Macro => Macro.parse(row);

/** By name. */
export async function listMacros(tx: Tx): Promise<Macro[]> {
  const rows = await tx.query("select id, name, acts from macros where business_id = $1 order by lower(name), id", [
    tx.businessId,
  ]);
  return rows.map(viewOf);
}

/** @throws macro.not_found */
export async function getMacro(tx: Tx, id: string): Promise<Macro> {
  const rows = await tx.query("select id, name, acts from macros where business_id = $1 and id = $2", [
    tx.businessId,
    id,
  ]);
  return rows[0] ? viewOf(rows[0]) : refuse("macro.not_found");
}

/** @throws macro.name_taken · macro.too_many · the not-found of whom or what its acts name */
export async function addMacro(tx: Tx, { name, acts }: SaveMacro): Promise<Macro> {
  if ((await listMacros(tx)).length >= most) refuse("macro.too_many", { most });
  await refuseUnknown(tx, acts);
  const rows = await tx.query(
    `insert into macros (business_id, id, name, acts, created_at) values ($1, $2, $3, $4, $5)
     on conflict (business_id, lower(name)) do nothing returning id, name, acts`,
    [tx.businessId, newId(), name, JSON.stringify(acts), tx.now()],
  );
  tell(tx);
  return rows[0] ? viewOf(rows[0]) : refuse("macro.name_taken");
}

/** @throws macro.not_found and those of adding one */
export async function changeMacro(tx: Tx, id: string, { name, acts }: SaveMacro): Promise<Macro> {
  const taken = await tx.query("select 1 from macros where business_id = $1 and lower(name) = lower($3) and id <> $2", [
    tx.businessId,
    id,
    name,
  ]);
  if (taken.length > 0) refuse("macro.name_taken");
  await refuseUnknown(tx, acts);
  const rows = await tx.query(
    "update macros set name = $3, acts = $4 where business_id = $1 and id = $2 returning id, name, acts",
    [tx.businessId, id, name, JSON.stringify(acts)],
  );
  tell(tx);
  return rows[0] ? viewOf(rows[0]) : refuse("macro.not_found");
}

/** @throws macro.not_found */
export async function deleteMacro(tx: Tx, id: string): Promise<void> {
  const rows = await tx.query("delete from macros where business_id = $1 and id = $2 returning id", [
    tx.businessId,
    id,
  ]);
  if (rows.length === 0) refuse("macro.not_found");
  tell(tx);
}

/** Whom and what acts name, table by table; only what is the team's may be written for everybody. */
async function refuseUnknown(tx: Tx, acts: readonly MacroAct[]): Promise<void> {
  const ids = (pick: (act: MacroAct) => string | null) => [...new Set(acts.flatMap((act) => pick(act) ?? []))];
  const people = ids((act) => (act.do === "assign" && act.to !== "me" ? act.to : null));
  const teams = ids((act) => (act.do === "team" ? act.teamId : null));
  const labels = ids((act) => (act.do === "label" || act.do === "unlabel" ? act.labelId : null));
  const replies = ids((act) => (act.do === "reply" ? act.cannedId : null));
  const isThere = async (from: string, wanted: readonly string[]) =>
    wanted.length === 0 ||
    (await tx.query(`select 1 from ${from} and business_id = $1 and id = any ($2)`, [tx.businessId, wanted])).length ===
      wanted.length;
  if (!(await isThere("members where true", people))) refuse("member.not_found");
  if (!(await isThere("teams where removed_at is null", teams))) refuse("team.not_found");
  if (!(await isThere("labels where removed_at is null", labels))) refuse("label.not_found");
  if (!(await isThere("canned_responses where member_id is null", replies))) refuse("canned_response.not_found");
}
