import type { Label, SaveLabel } from "@croozer/contracts/teamwork";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { tellTeamwork } from "./tell-teamwork.ts";

/** More than can be chosen from. */
const most = 200;

/** By name. */
export const listLabels = (tx: Tx): Promise<Label[]> =>
  tx.query<Label>(
    "select id, name, colour from labels where business_id = $1 and removed_at is null order by lower(name), id",
    [tx.businessId],
  );

/** Those of them that are there, in no order. */
export const labelsOf = (tx: Tx, ids: readonly string[]): Promise<Label[]> =>
  tx.query<Label>(
    "select id, name, colour from labels where business_id = $1 and id = any ($2) and removed_at is null",
    [tx.businessId, ids],
  );

/** @throws label.name_taken · label.too_many */
export async function addLabel(tx: Tx, { name, colour }: SaveLabel): Promise<Label> {
  if ((await listLabels(tx)).length >= most) refuse("label.too_many", { most });
  const rows = await tx.query<Label>(
    `insert into labels (business_id, id, name, colour, created_at) values ($1, $2, $3, $4, $5)
     on conflict (business_id, lower(name)) where removed_at is null do nothing returning id, name, colour`,
    [tx.businessId, newId(), name, colour, tx.now()],
  );
  tellTeamwork(tx);
  return rows[0] ?? refuse("label.name_taken");
}

/** @throws label.not_found · label.name_taken */
export async function changeLabel(tx: Tx, id: string, { name, colour }: SaveLabel): Promise<Label> {
  const taken = await tx.query(
    "select 1 from labels where business_id = $1 and lower(name) = lower($3) and id <> $2 and removed_at is null",
    [tx.businessId, id, name],
  );
  if (taken.length > 0) refuse("label.name_taken");
  const rows = await tx.query<Label>(
    `update labels set name = $3, colour = $4 where business_id = $1 and id = $2 and removed_at is null
     returning id, name, colour`,
    [tx.businessId, id, name, colour],
  );
  tellTeamwork(tx);
  return rows[0] ?? refuse("label.not_found");
}

/** Conversations lose it from sight at once; what the threads tell of it stays. @throws label.not_found */
export async function removeLabel(tx: Tx, id: string): Promise<void> {
  const rows = await tx.query(
    "update labels set removed_at = $3 where business_id = $1 and id = $2 and removed_at is null returning id",
    [tx.businessId, id, tx.now()],
  );
  if (rows.length === 0) refuse("label.not_found");
  tellTeamwork(tx);
}
