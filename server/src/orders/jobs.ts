import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";

/** Orders of someone who turned out to be another customer become that customer's; who ordered, as written, stays. */
export const moveOrders = defineJob<{ from: string; into: string }>("move_orders", ({ inTx, payload }) =>
  inTx(async (tx) => {
    await tx.query("update orders set customer_id = $3 where business_id = $1 and customer_id = $2", [
      tx.businessId,
      payload.from,
      payload.into,
    ]);
  }),
);

export const orderJobs: readonly JobDefinition[] = [moveOrders];
