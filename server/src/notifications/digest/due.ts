import type { Tx } from "../../platform/db/tx.ts";
import type { Told } from "../settings.ts";

/** Has a mail considered for each, some time after the first thing that waits for them; later things do not put it off. */
export async function askForDigest(tx: Tx, told: readonly Told[]): Promise<void> {
  for (const { memberId, settings } of told)
    await considerAt(tx, memberId, new Date(tx.now().getTime() + settings.mailAfterMinutes * 60_000));
}

export async function considerAt(tx: Tx, memberId: string, at: Date): Promise<void> {
  const rows = await tx.query(
    `insert into notification_settings (business_id, member_id, digest_due_at) values ($1, $2, $3)
     on conflict (business_id, member_id) do update set digest_due_at = $3
       where notification_settings.digest_due_at is null or notification_settings.digest_due_at < $4
     returning member_id`,
    [tx.businessId, memberId, at, tx.now()],
  );
  if (rows.length > 0) tx.enqueue({ task: "mail_digest", key: memberId, payload: { memberId }, runAt: at });
}
