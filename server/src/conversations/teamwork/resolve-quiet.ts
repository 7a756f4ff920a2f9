import type { Tx } from "../../platform/db/tx.ts";
import { tellActs } from "./acts.ts";
import { type Held, keepHeld } from "./held.ts";

/** Conversations resolved in a transaction. */
const batch = 100;
const hourMs = 3_600_000;

/** Has quiet conversations looked for then; one look waits at a time. */
export function askToResolve(tx: Tx, runAt: Date): void {
  tx.enqueue({ task: "resolve_quiet", key: "look", payload: {}, runAt });
}

type Row = Held & { id: string };

/** Resolves what nobody wrote in for as long as the rules say, unless somebody waits for an answer; looks again in an hour. */
export async function resolveQuiet(tx: Tx): Promise<void> {
  const [rules] = await tx.query<{ days: number | null }>(
    "select resolve_after_days as days from inbox_rules where business_id = $1",
    [tx.businessId],
  );
  const days = rules?.days ?? null;
  if (days === null) return;
  const quiet = await tx.query<Row>(
    `select id, status, assignee_id as "assigneeId", team_id as "teamId", priority, snoozed_until as "snoozedUntil",
       snooze_until_reply as "snoozeUntilReply", resolved_at as "resolvedAt", waiting_since as "waitingSince"
     from conversations
     where business_id = $1 and status in ('open', 'pending') and last_message_at < $2 and waiting_since is null
     order by last_message_at desc limit $3 for update skip locked`,
    [tx.businessId, new Date(tx.now().getTime() - days * 24 * hourMs), batch],
  );
  for (const { id, ...held } of quiet) {
    await keepHeld(tx, id, { ...held, status: "resolved", resolvedAt: tx.now() });
    await tellActs(tx, id, [{ act: "resolved", afterDays: days }]);
  }
  if (quiet.length > 0) await letBotAnswer(tx, quiet);
  askToResolve(tx, new Date(tx.now().getTime() + (quiet.length < batch ? hourMs : 0)));
}

/** As for any resolved one: the next order is the bot's again. */
async function letBotAnswer(tx: Tx, quiet: readonly Row[]): Promise<void> {
  await tx.query(
    `update conversations set automation = 'on', handover_reason = null
     where business_id = $1 and id = any ($2) and automation <> 'on'`,
    [tx.businessId, quiet.map(({ id }) => id)],
  );
}
