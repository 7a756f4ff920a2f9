import type { Conversation } from "@croozer/contracts/conversations";
import type { Tx } from "../../platform/db/tx.ts";
import { getConversations } from "../views.ts";

/** One for each number of the business, and those of whoever turned out to be the same person: never many. */
const most = 50;

/**
 * A look into the unique key for each channel: an index by customer would have to be written with every message.
 * `people` is a query of ids.
 */
const threadsOfEach = (people: string, columns: string): string =>
  `select ${columns} from channels h cross join (${people}) p (id)
   cross join lateral (
     select * from conversations c where c.business_id = $1 and c.channel_id = h.id and c.customer_id = p.id limit 1) c
   where h.business_id = $1`;

export type CustomersThread = { id: string; customerId: string; channelId: string };

/** The threads that these ids have, as they stand; of a customer who was merged those that were left behind. */
export const threadsOfCustomers = (tx: Tx, customerIds: readonly string[]): Promise<CustomersThread[]> =>
  tx.query<CustomersThread>(
    threadsOfEach("select unnest($2::uuid[])", 'c.id, c.customer_id as "customerId", c.channel_id as "channelId"'),
    [tx.businessId, customerIds],
  );

/** Conversations of a customer on any channel, whoever they were before, the latest message first. */
export async function conversationsOf(tx: Tx, customerId: string): Promise<Conversation[]> {
  const everyone = `
    select kept_id from customers where business_id = $1 and id = $2
    union
    select o.id from customers c join customers o on o.business_id = $1 and o.merged_into = c.kept_id
    where c.business_id = $1 and c.id = $2`;
  const rows = await tx.query<{ id: string }>(
    `${threadsOfEach(everyone, "c.id")} order by c.last_message_at desc nulls last, c.id desc limit ${most}`,
    [tx.businessId, customerId],
  );
  const ids = rows.map(({ id }) => id);
  const found = new Map((await getConversations(tx, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
