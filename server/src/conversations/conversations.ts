/** The door of conversations. */
import { findCustomerByPhone } from "../customers/customers.ts";
import type { Tx } from "../platform/db/tx.ts";

export { changeConversation, markRead, setAutomation } from "./change-conversation.ts";
export { getMessage, type Inbound, listInboundAfter } from "./message-view.ts";
export { previewOf } from "./preview.ts";
export { addNote, type NewMessage, type Queued, queueMessage, type Urgency } from "./queue-message.ts";
export { showRead, showTyping } from "./receipts.ts";
export { receiveUnits, type ThreadUnit, type UnitOutcome } from "./receive-units.ts";
export { cancelMessage, retryMessage, settleMessage } from "./sending/decide.ts";
export { createLanes, type Lanes } from "./sending/lanes.ts";
export { getConversation } from "./views.ts";

/** The latest conversation with a phone number, in any writing of it; null when that person never wrote. */
export async function findConversationByPhone(tx: Tx, phone: string): Promise<string | null> {
  const customerId = await findCustomerByPhone(tx, phone);
  if (customerId === null) return null;
  const rows = await tx.query<{ id: string }>(
    `select id from conversations where business_id = $1 and customer_id = $2
     order by last_message_at desc nulls last, id desc limit 1`,
    [tx.businessId, customerId],
  );
  return rows[0]?.id ?? null;
}
