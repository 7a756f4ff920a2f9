import type { InboxRules } from "@croozer/contracts/teamwork";
import type { Tx } from "../../platform/db/tx.ts";
import { askToDeal } from "./ask-to-deal.ts";
import { askToResolve } from "./resolve-quiet.ts";
import { tellTeamwork } from "./tell-teamwork.ts";

const standard: InboxRules = {
  reopenDays: 7,
  resolveAfterDays: null,
  dealBy: "off",
  dealOnlyOnline: true,
  capacity: null,
};

export async function readRules(tx: Tx): Promise<InboxRules> {
  const rows = await tx.query<InboxRules>(
    `select reopen_days as "reopenDays", resolve_after_days as "resolveAfterDays", deal_by as "dealBy",
       deal_only_online as "dealOnlyOnline", capacity
     from inbox_rules where business_id = $1`,
    [tx.businessId],
  );
  return rows[0] ?? standard;
}

export async function saveRules(tx: Tx, rules: InboxRules): Promise<InboxRules> {
  await tx.query(
    `insert into inbox_rules (business_id, reopen_days, resolve_after_days, deal_by, deal_only_online, capacity)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (business_id) do update set reopen_days = $2, resolve_after_days = $3, deal_by = $4, deal_only_online = $5,
       capacity = $6`,
    [tx.businessId, rules.reopenDays, rules.resolveAfterDays, rules.dealBy, rules.dealOnlyOnline, rules.capacity],
  );
  if (rules.resolveAfterDays !== null) askToResolve(tx, tx.now());
  askToDeal(tx);
  tellTeamwork(tx);
  return readRules(tx);
}
