import type { Tx } from "../platform/db/tx.ts";
import type { Fact } from "./effects/effects.ts";

const columns = { quality: "quality_rating", name: "verified_name", throughput: "throughput_per_second" } as const;

/**
 * Keeps what Meta says of an account or of one of its numbers; what is newer stays.
 * @returns false when something newer is known, or the number is not ours
 */
export async function learnFact(tx: Tx, integrationId: string, fact: Fact, at: Date): Promise<boolean> {
  const rows =
    fact.fact === "limit"
      ? await learnLimit(tx, integrationId, fact, at)
      : await learnOfNumber(tx, integrationId, fact, at);
  for (const { id, version } of rows) tx.notice({ type: "channel", id, version });
  return rows.length > 0;
}

type Changed = { id: string; version: number };

async function learnLimit(tx: Tx, integrationId: string, fact: Fact, at: Date): Promise<Changed[]> {
  return tx.query<Changed>(
    `with learnt as (
       update integrations set messaging_limit = $3, heard = heard || jsonb_build_object('limit', $4::timestamptz)
       where business_id = $1 and id = $2 and coalesce((heard ->> 'limit')::timestamptz, '-infinity') < $4
       returning id
     )
     update channels c set version = version + 1 from learnt
     where c.business_id = $1 and c.integration_id = learnt.id returning c.id, c.version`,
    [tx.businessId, integrationId, fact.value, at],
  );
}

/** Account events name numbers by their digits alone; an account with a single number needs no telling apart. */
async function learnOfNumber(
  tx: Tx,
  integrationId: string,
  fact: Exclude<Fact, { fact: "limit" }>,
  at: Date,
): Promise<Changed[]> {
  return tx.query<Changed>(
    `update channels c set ${columns[fact.fact]} = $4, heard = c.heard || jsonb_build_object($5::text, $6::timestamptz),
       version = c.version + 1
     where c.business_id = $1 and c.integration_id = $2
       and (regexp_replace(c.display_phone_number, '[^0-9]', '', 'g') = $3
         or not exists (select 1 from channels o where o.business_id = $1 and o.integration_id = $2 and o.id <> c.id))
       and coalesce((c.heard ->> $5)::timestamptz, '-infinity') < $6
     returning c.id, c.version`,
    [tx.businessId, integrationId, fact.number, fact.value, fact.fact, at],
  );
}
