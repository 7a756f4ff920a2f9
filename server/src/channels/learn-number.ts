import type { PhoneNumber } from "../meta/graph.ts";
import type { Tx } from "../platform/db/tx.ts";
import { resolveAlert } from "./alerts.ts";
import type { Cause } from "./effects/effects.ts";

/**
 * Keeps what Meta answers when somebody asks about a number, and ends what the answer disproves. Some of it no event
 * tells: which quality follows the low one, and that a number lives beside the phone app.
 */
export async function learnNumber(tx: Tx, channelId: string, number: PhoneNumber): Promise<void> {
  const rows = await tx.query<{ integration_id: string; version: number }>(
    `with number as (
       update channels set throughput_per_second = $3, quality_rating = $4, verified_name = coalesce($5, verified_name),
         version = version + 1
       where business_id = $1 and id = $2 returning integration_id, version
     ), account as (
       update integrations i set messaging_limit = coalesce($6, i.messaging_limit)
       from number n where i.business_id = $1 and i.id = n.integration_id
     )
     select integration_id, version from number`,
    [
      tx.businessId,
      channelId,
      number.throughputPerSecond,
      number.qualityRating,
      number.verifiedName || null,
      number.messagingLimit,
    ],
  );
  for (const { integration_id, version } of rows) {
    tx.notice({ type: "channel", id: channelId, version });
    for (const cause of disprovedBy(number)) await resolveAlert(tx, integration_id, cause, tx.now());
  }
}

/** An answer at all: the access is there. */
function disprovedBy({ displayPhoneNumber, qualityRating }: PhoneNumber): Cause[] {
  const access: Cause = { kind: "access_removed", subject: "" };
  if (qualityRating !== "GREEN" && qualityRating !== "YELLOW") return [access];
  return [access, { kind: "number_quality", subject: displayPhoneNumber.replaceAll(/\D/g, "") }];
}
