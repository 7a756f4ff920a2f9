import { createHash, randomBytes } from "node:crypto";
import type { ApiKey, CreatedApiKey } from "@croozer/contracts/businesses";
import type { Permission } from "@croozer/contracts/permissions";
import type { z } from "zod";
import { sqlFor } from "../platform/db/db.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import { audit } from "./audit.ts";

/** 256 random bits, so a plain hash is enough to store it by. */
const newKey = () => `crz_${randomBytes(32).toString("base64url")}`;
const hashOf = (key: string) => createHash("sha256").update(key).digest();

type Row = {
  id: string;
  name: string;
  prefix: string;
  permissions: string[];
  created_at: Date;
  last_used_at: Date | null;
};
const viewOf = (row: Row): z.output<typeof ApiKey> => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  permissions: row.permissions as Permission[],
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});

/** Makes a key; the only time it is seen. */
export async function createApiKey(
  tx: Tx,
  name: string,
  permissions: readonly Permission[],
): Promise<z.output<typeof CreatedApiKey>> {
  const key = newKey();
  const row = {
    business_id: tx.businessId,
    id: newId(),
    name,
    prefix: key.slice(0, 10),
    key_hash: hashOf(key),
    permissions: [...permissions],
    created_by: tx.actor.kind === "member" ? tx.actor.id : null,
    created_at: tx.now(),
  };
  await tx.run(sqlFor.insertInto("api_keys").values(row));
  await audit(tx, "api_key.created", row.id, { permissions });
  return { ...viewOf({ ...row, last_used_at: null }), key };
}

export async function listApiKeys(tx: Tx): Promise<z.output<typeof ApiKey>[]> {
  const rows = await tx.run(
    sqlFor
      .selectFrom("api_keys")
      .select(["id", "name", "prefix", "permissions", "created_at", "last_used_at"])
      .where("business_id", "=", tx.businessId)
      .where("revoked_at", "is", null)
      .orderBy("created_at", "desc"),
  );
  return rows.map(viewOf);
}

export async function revokeApiKey(tx: Tx, id: string): Promise<void> {
  const row = await tx.runOne(
    sqlFor
      .updateTable("api_keys")
      .set({ revoked_at: tx.now() })
      .where("business_id", "=", tx.businessId)
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .returning("id"),
  );
  if (!row) refuse("api_key.not_found");
  await audit(tx, "api_key.revoked", id);
}

export type KnownApiKey = { id: string; name: string; businessId: string; permissions: Permission[] };

/** The key's record by the key itself; null when unknown or revoked. Notes its use at most once a minute. */
export async function findApiKey(platform: Platform, key: string): Promise<KnownApiKey | null> {
  const row = await platform.db.withoutTenant("find the business of an API key", async (client) => {
    const { rows } = await client.query<{
      id: string;
      name: string;
      business_id: string;
      permissions: Permission[];
      last_used_at: Date | null;
    }>(
      "select id, name, business_id, permissions, last_used_at from api_keys where key_hash = $1 and revoked_at is null",
      [hashOf(key)],
    );
    return rows[0] ?? null;
  });
  if (!row) return null;
  const now = platform.clock.now();
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > 60_000) {
    const actor = { kind: "api_key", id: row.id, name: row.name } as const;
    await platform.db.inTx({ businessId: row.business_id, actor, requestId: row.id }, (tx) =>
      tx.run(
        sqlFor
          .updateTable("api_keys")
          .set({ last_used_at: now })
          .where("business_id", "=", tx.businessId)
          .where("id", "=", row.id),
      ),
    );
  }
  return { id: row.id, name: row.name, businessId: row.business_id, permissions: row.permissions };
}
