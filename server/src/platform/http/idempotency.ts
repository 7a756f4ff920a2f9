import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tx } from "../db/tx.ts";
import { refuse } from "../refusal.ts";

/** As told in the API's document; other headers pass. */
export const IdempotencyHeaders = z.looseObject({
  "idempotency-key": z
    .string()
    .trim()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: "Made by the caller, for 24 hours: the same request with the same key is done once" }),
});

const keptMs = 24 * 3_600_000;
/** Forgotten with each new key, so that the table stays small without a job of its own. */
const forgottenAtOnce = 50;

const callerOf = ({ actor }: Tx): string => (actor.kind === "system" ? "system" : `${actor.kind}:${actor.id}`);

/**
 * Does what a request asks once for each `Idempotency-Key` of a caller in a business: repeated within a day it gets the
 * same answer again, and two at once wait for each other. A request that was refused has not used its key.
 * @throws request.key_reused for another request with the same key
 */
export async function once<A>(tx: Tx, request: FastifyRequest, act: () => Promise<A>): Promise<A> {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string") return act();
  const caller = callerOf(tx);
  const asked = JSON.stringify([request.method, request.url.split("?")[0], request.body]);
  const hash = createHash("sha256").update(asked).digest();
  const claimed = await claim(tx, caller, key, hash);
  if (!claimed) return earlierAnswer<A>(tx, caller, key, hash);
  await forgetOld(tx);
  const answer = await act();
  await tx.query("update idempotency_keys set answer = $4 where business_id = $1 and caller = $2 and key = $3", [
    tx.businessId,
    caller,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
}

/** Whoever uses the key at the same moment waits here until we commit. */
async function claim(tx: Tx, caller: string, key: string, hash: Buffer): Promise<boolean> {
  const rows = await tx.query(
    `insert into idempotency_keys as k (business_id, caller, key, request_hash, created_at) values ($1, $2, $3, $4, $5)
     on conflict (business_id, caller, key) do update
       set request_hash = excluded.request_hash, answer = null, created_at = excluded.created_at
       where k.created_at < $6
     returning 1`,
    [tx.businessId, caller, key, hash, tx.now(), expiry(tx)],
  );
  return rows.length > 0;
}

async function earlierAnswer<A>(tx: Tx, caller: string, key: string, hash: Buffer): Promise<A> {
  const rows = await tx.query<{ request_hash: Buffer; answer: A }>(
    "select request_hash, answer from idempotency_keys where business_id = $1 and caller = $2 and key = $3",
    [tx.businessId, caller, key],
  );
  const earlier = rows[0];
  if (!earlier?.request_hash.equals(hash)) refuse("request.key_reused");
  return earlier.answer;
}

const expiry = (tx: Tx): Date => new Date(tx.now().getTime() - keptMs);

async function forgetOld(tx: Tx): Promise<void> {
  await tx.query(
    `delete from idempotency_keys where business_id = $1 and (caller, key) in (
       select caller, key from idempotency_keys where business_id = $1 and created_at < $2
       order by created_at limit ${forgottenAtOnce} for update skip locked)`,
    [tx.businessId, expiry(tx)],
  );
}
