import { NoticeStep } from "@croozer/contracts/notices";
import { audit } from "../../businesses/businesses.ts";
import type { Tx } from "../../platform/db/tx.ts";

/**
 * Being told that the kitchen has begun asks nothing of anybody: the time was told before, "ready" comes next, and each
 * message may cost. Everything else is off only where a business wants it so.
 */
export const isOnByDefault = (step: NoticeStep): boolean => step !== "preparing";

/** The steps that a business switched, and how. */
export async function readSwitches(tx: Tx): Promise<ReadonlyMap<NoticeStep, boolean>> {
  const rows = await tx.queryPlanned<{ step: string; is_on: boolean }>(
    "select step, is_on from notice_switches where business_id = $1",
    [tx.businessId],
  );
  return new Map(
    rows.flatMap(({ step, is_on }) => {
      const known = NoticeStep.safeParse(step);
      return known.success ? [[known.data, is_on] as const] : [];
    }),
  );
}

export const isOn = async (tx: Tx, step: NoticeStep): Promise<boolean> =>
  (await readSwitches(tx)).get(step) ?? isOnByDefault(step);

export async function switchNotice(tx: Tx, step: NoticeStep, on: boolean): Promise<void> {
  await tx.query(
    `insert into notice_switches (business_id, step, is_on, updated_at) values ($1, $2, $3, $4)
     on conflict (business_id, step) do update set is_on = excluded.is_on, updated_at = excluded.updated_at`,
    [tx.businessId, step, on, tx.now()],
  );
  await audit(tx, "notice.switched", step, { isOn: on });
}
