import { listMembers } from "../../businesses/businesses.ts";
import { record } from "../../events.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Order } from "../order.ts";
import { holdOrder, writeChange } from "../write-change.ts";

/**
 * Gives an order to a member, or to nobody.
 * @throws `order.not_found`, `order.changed_meanwhile`, `member.not_found`
 */
export async function assignOrder(
  tx: Tx,
  id: string,
  { memberId, version }: { memberId: string | null; version: number },
): Promise<Order> {
  const before = await holdOrder(tx, id, version);
  if (memberId === (before.assignee?.memberId ?? null)) return before;
  const assignee = memberId === null ? null : await memberOf(tx, memberId);
  const order = await writeChange(tx, { ...before, assignee }, { kind: "assigned", detail: assignee?.name ?? null });
  record(tx, "order.assigned", { orderId: id, memberId, version: order.version });
  return order;
}

async function memberOf(tx: Tx, memberId: string): Promise<NonNullable<Order["assignee"]>> {
  const member = (await listMembers(tx)).find(({ id }) => id === memberId) ?? refuse("member.not_found");
  return { memberId, name: member.name };
}
