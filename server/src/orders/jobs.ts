import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";

/** Orders of someone who turned out to be another customer become that customer's; who ordered, as written, stays. */
export const moveOrders = defineJob<{ from: string; into: string }>("move_orders", ({ inTx, payload }) =>
  inTx(async (tx) => {
    await tx.query("update orders set customer_id = $3 where business_id = $1 and customer_id = $2", [
      tx.businessId,
      payload.from,
      payload.into,
    ]);
    // Their history is a longer one now.
    const [customer] = await tx.query<{ version: number }>(
      "select version from customers where business_id = $1 and id = $2",
      [tx.businessId, payload.into],
    );
    if (customer) tx.notice({ type: "customer", id: payload.into, version: customer.version });
  }),
);

export const orderJobs: readonly JobDefinition[] = [moveOrders];
