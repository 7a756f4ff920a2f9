import type { LanguageModelStatus, ModelProblem } from "@croozer/contracts/language-model";
import { getBusiness } from "../businesses/businesses.ts";
import { localIso } from "../platform/clock/zones.ts";
import type { Tx } from "../platform/db/tx.ts";

/** The month of the business's calendar. */
export async function currentMonth(tx: Tx): Promise<string> {
  const { settings } = await getBusiness(tx);
  return localIso(tx.now(), settings.timeZone).slice(0, 7);
}

export async function usageOf(tx: Tx): Promise<LanguageModelStatus["usage"]> {
  const month = await currentMonth(tx);
  const rows = await tx.query<{ tokens: number; asked: number; answered: number }>(
    "select tokens, asked, answered from language_model_usage where business_id = $1 and month = $2",
    [tx.businessId, month],
  );
  const { tokens = 0, asked = 0, answered = 0 } = rows[0] ?? {};
  return { month, tokens: Number(tokens), asked, answered };
}

/** What was set aside for one question. */
export type Reserved = { month: string; tokens: number };

/** Counts all a question could cost before it is asked; null when the month has not so much left. */
export async function reserve(tx: Tx, tokens: number, budget: number): Promise<Reserved | null> {
  const month = await currentMonth(tx);
  const rows = await tx.query(
    `insert into language_model_usage as u (business_id, month, tokens, asked)
     select $1, $2, $3::bigint, 1 where $3::bigint <= $4::bigint
     on conflict (business_id, month) do update set tokens = u.tokens + excluded.tokens, asked = u.asked + 1
       where u.tokens + excluded.tokens <= $4::bigint
     returning 1`,
    [tx.businessId, month, tokens, budget],
  );
  return rows.length > 0 ? { month, tokens } : null;
}

/** How long a model is left alone after trouble: what a person must mend is not tried with every message. */
const pauseMs: Partial<Record<ModelProblem, number>> = {
  unauthorised: 10 * 60_000,
  unknown_model: 10 * 60_000,
  rejected: 10 * 60_000,
  address_refused: 10 * 60_000,
  rate_limited: 60_000,
  provider_failed: 60_000,
  unreachable: 60_000,
  too_slow: 60_000,
};

export type Spent = {
  /** Null where nobody told: then all that was set aside counts as spent. */
  tokens: number | null;
  usable: boolean;
  problem: ModelProblem | null;
};

/** Counts what a question did cost, and remembers how it went. */
export async function settle(tx: Tx, reserved: Reserved, { tokens, usable, problem }: Spent): Promise<void> {
  await tx.query(
    `update language_model_usage set tokens = greatest(tokens + $3, 0), answered = answered + $4
     where business_id = $1 and month = $2`,
    [tx.businessId, reserved.month, (tokens ?? reserved.tokens) - reserved.tokens, usable ? 1 : 0],
  );
  const pause = problem === null ? undefined : pauseMs[problem];
  await tx.query("update language_models set problem = $2, problem_at = $3, paused_until = $4 where business_id = $1", [
    tx.businessId,
    problem,
    problem === null ? null : tx.now(),
    pause === undefined ? null : new Date(tx.now().getTime() + pause),
  ]);
}
