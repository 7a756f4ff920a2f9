import type { LanguageModel, ModelProblem, ModelProvider, SaveLanguageModel } from "@croozer/contracts/language-model";
import type { z } from "zod";
import { audit } from "../businesses/businesses.ts";
import type { Tx } from "../platform/db/tx.ts";
import { assertPublicUrl } from "../platform/net/public-fetch.ts";
import { BlockedAddress } from "../platform/net/public-lookup.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import type { Secrets } from "../platform/secrets/secrets.ts";
import type { ProviderSettings } from "./provider.ts";

type Row = {
  provider: ModelProvider;
  base_url: string | null;
  model: string;
  api_key: string | null;
  monthly_token_budget: number;
  timeout_ms: number;
  enabled: boolean;
  problem: ModelProblem | null;
  problem_at: Date | null;
  paused_until: Date | null;
};

const keyField = "language_models.api_key";

async function findRow(tx: Tx): Promise<Row | null> {
  const rows = await tx.query<Row>(
    `select provider, base_url, model, api_key, monthly_token_budget, timeout_ms, enabled, problem, problem_at, paused_until
     from language_models where business_id = $1`,
    [tx.businessId],
  );
  return rows[0] ?? null;
}

export async function findModel(tx: Tx): Promise<LanguageModel | null> {
  const row = await findRow(tx);
  if (row === null) return null;
  return {
    provider: row.provider,
    baseUrl: row.base_url,
    model: row.model,
    hasKey: row.api_key !== null,
    monthlyTokenBudget: row.monthly_token_budget,
    timeoutMs: row.timeout_ms,
    enabled: row.enabled,
    problem: row.problem && row.problem_at && { code: row.problem, at: row.problem_at.toISOString() },
    pausedUntil: row.paused_until && row.paused_until > tx.now() ? row.paused_until.toISOString() : null,
  };
}

/** Whether there is a model to ask now, apart from its budget. */
export async function isModelReady(tx: Tx): Promise<boolean> {
  const model = await findModel(tx);
  return model?.enabled === true && model.pausedUntil === null;
}

export type AskableModel = ProviderSettings & { monthlyTokenBudget: number; timeoutMs: number };

/** With its key, for asking. Null when it is off or resting, unless somebody tests it. */
export async function findAskableModel(tx: Tx, secrets: Secrets, testing: boolean): Promise<AskableModel | null> {
  const row = await findRow(tx);
  if (row === null || (!testing && !(await isModelReady(tx)))) return null;
  const binding = { businessId: tx.businessId, field: keyField };
  return {
    provider: row.provider,
    baseUrl: row.base_url,
    model: row.model,
    apiKey: row.api_key === null ? null : secrets.decrypt(row.api_key, binding),
    monthlyTokenBudget: row.monthly_token_budget,
    timeoutMs: row.timeout_ms,
  };
}

/**
 * Connects a model or changes how it is asked.
 * @throws language_model.address_refused · language_model.key_missing: a key only ever goes where it was meant for, so
 * another provider or address needs it typed again
 */
export async function saveModel(
  tx: Tx,
  platform: Platform,
  wish: z.output<typeof SaveLanguageModel>,
): Promise<LanguageModel> {
  if (wish.baseUrl !== null) refuseBadAddress(new URL(wish.baseUrl), platform.config.languageModelHosts);
  const before = await findRow(tx);
  const staysThere = before?.provider === wish.provider && before.base_url === wish.baseUrl;
  const kept = staysThere ? before.api_key : null;
  const binding = { businessId: tx.businessId, field: keyField };
  const key = wish.apiKey === undefined ? kept : platform.secrets.encrypt(wish.apiKey, binding);
  if (key === null && (wish.provider !== "compatible" || (before?.api_key ?? null) !== null))
    refuse("language_model.key_missing");
  await tx.query(
    `insert into language_models (business_id, provider, base_url, model, api_key, monthly_token_budget, timeout_ms, enabled, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (business_id) do update set provider = excluded.provider, base_url = excluded.base_url, model = excluded.model,
       api_key = excluded.api_key, monthly_token_budget = excluded.monthly_token_budget, timeout_ms = excluded.timeout_ms,
       enabled = excluded.enabled, updated_at = excluded.updated_at, problem = null, problem_at = null, paused_until = null`,
    [
      tx.businessId,
      wish.provider,
      wish.baseUrl,
      wish.model,
      key,
      wish.monthlyTokenBudget,
      wish.timeoutMs,
      wish.enabled,
      tx.now(),
    ],
  );
  const { apiKey, ...shown } = wish;
  await audit(tx, "language_model.saved", tx.businessId, { ...shown, newKey: apiKey !== undefined });
  return (await findModel(tx)) ?? refuse("language_model.not_found");
}

/** Says which host the installation would have to trust, where that would help. */
function refuseBadAddress(address: URL, trusted: readonly string[]): void {
  try {
    assertPublicUrl(address, { trusted });
  } catch (error) {
    if (!(error instanceof BlockedAddress)) throw error;
    refuse("language_model.address_refused", { host: address.username === "" ? address.host : null });
  }
}

/** Forgets the model and its key; what was counted stays. */
export async function forgetModel(tx: Tx): Promise<void> {
  await tx.query("delete from language_models where business_id = $1", [tx.businessId]);
  await audit(tx, "language_model.forgotten", tx.businessId);
}
