import type { PaymentAccount, PaymentProviderName, SavePaymentAccount } from "@croozer/contracts/payments";
import type { z } from "zod";
import { audit, getBusiness } from "../businesses/businesses.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Secrets } from "../platform/secrets/secrets.ts";
import type { ProviderAccount } from "./provider.ts";

type Row = {
  provider: PaymentProviderName;
  secret_key: string;
  key_last_four: string;
  live: boolean;
  webhook_secret: string | null;
};

/** The one provider there is to connect so far. */
export const onlyProvider: PaymentProviderName = "stripe";

const bound = (tx: Tx, field: "secret_key" | "webhook_secret") => ({
  businessId: tx.businessId,
  field: `payment_accounts.${field}`,
});

async function findRow(tx: Tx, provider: PaymentProviderName): Promise<Row | null> {
  const rows = await tx.query<Row>(
    `select provider, secret_key, key_last_four, live, webhook_secret from payment_accounts
     where business_id = $1 and provider = $2`,
    [tx.businessId, provider],
  );
  return rows[0] ?? null;
}

/** As members see it: never a key. */
export async function findAccount(tx: Tx, provider = onlyProvider): Promise<PaymentAccount | null> {
  const row = await findRow(tx, provider);
  if (row === null) return null;
  const { key_last_four: keyLastFour, live, webhook_secret } = row;
  return { provider: row.provider, keyLastFour, live, hasWebhookSecret: webhook_secret !== null };
}

/** With its key, for asking; null when none is connected. */
export async function findUsableAccount(
  tx: Tx,
  secrets: Secrets,
  provider: PaymentProviderName = onlyProvider,
): Promise<ProviderAccount | null> {
  const row = await findRow(tx, provider);
  return row && { secretKey: secrets.decrypt(row.secret_key, bound(tx, "secret_key")) };
}

/** What the provider signs its events with; null while nobody typed it in. */
export async function findWebhookSecret(
  tx: Tx,
  secrets: Secrets,
  provider: PaymentProviderName,
): Promise<string | null> {
  const sealed = (await findRow(tx, provider))?.webhook_secret ?? null;
  return sealed && secrets.decrypt(sealed, bound(tx, "webhook_secret"));
}

/** Whether customers can pay online now: accepted, connected, and we would hear of it. */
export async function isReadyOnline(tx: Tx): Promise<boolean> {
  const { settings } = await getBusiness(tx);
  return settings.paymentMethods.includes("online") && (await findAccount(tx))?.hasWebhookSecret === true;
}

type Wish = z.output<typeof SavePaymentAccount>;

/**
 * Connects a provider or changes its keys; what is left out stays.
 * @throws `payment.key_missing` for the first time without a key
 */
export async function saveAccount(
  tx: Tx,
  secrets: Secrets,
  { secretKey, webhookSecret }: Wish,
  isLiveKey: (key: string) => boolean,
): Promise<void> {
  const before = await findRow(tx, onlyProvider);
  if (before === null && secretKey === undefined) refuse("payment.key_missing");
  const key =
    secretKey === undefined
      ? { sealed: before?.secret_key, lastFour: before?.key_last_four, live: before?.live }
      : {
          sealed: secrets.encrypt(secretKey, bound(tx, "secret_key")),
          lastFour: secretKey.slice(-4),
          live: isLiveKey(secretKey),
        };
  const hook =
    webhookSecret === undefined
      ? (before?.webhook_secret ?? null)
      : secrets.encrypt(webhookSecret, bound(tx, "webhook_secret"));
  await tx.query(
    `insert into payment_accounts (business_id, provider, secret_key, key_last_four, live, webhook_secret, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (business_id, provider) do update set secret_key = excluded.secret_key,
       key_last_four = excluded.key_last_four, live = excluded.live, webhook_secret = excluded.webhook_secret,
       updated_at = excluded.updated_at`,
    [tx.businessId, onlyProvider, key.sealed, key.lastFour, key.live, hook, tx.now()],
  );
  await audit(tx, "payment_account.saved", onlyProvider, {
    newKey: secretKey !== undefined,
    newWebhookSecret: webhookSecret !== undefined,
  });
}

/** Forgets the keys. What was paid stays; refunds through the provider fail from now on. */
export async function forgetAccount(tx: Tx): Promise<void> {
  await tx.query("delete from payment_accounts where business_id = $1 and provider = $2", [
    tx.businessId,
    onlyProvider,
  ]);
  await audit(tx, "payment_account.forgotten", onlyProvider);
}
