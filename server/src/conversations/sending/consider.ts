import { isChannelProblem } from "../../meta/codes.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { askForPerson } from "../change-conversation.ts";
import { pauseLane } from "./lane-state.ts";

/** Meta takes some messages and tells only afterwards that the account cannot send: then the others are kept from it. */
export async function weighFailure(tx: Tx, messageId: string): Promise<void> {
  const rows = await tx.query<{ channel_id: string; error_code: string; error_detail: string | null }>(
    `select channel_id, error_code, error_detail from messages
     where business_id = $1 and id = $2 and status = 'failed' and error_code is not null`,
    [tx.businessId, messageId],
  );
  const row = rows[0];
  if (row && isChannelProblem(row.error_code))
    await pauseLane(tx, row.channel_id, { code: row.error_code, detail: row.error_detail });
}

/** Meta had its time: a person has to say what became of a message. */
export async function askAboutMessage(tx: Tx, messageId: string): Promise<void> {
  const rows = await tx.query<{ conversation_id: string; seq: number }>(
    "select conversation_id, seq from messages where business_id = $1 and id = $2 and status = 'uncertain'",
    [tx.businessId, messageId],
  );
  const row = rows[0];
  if (!row) return;
  await askForPerson(tx, row.conversation_id);
  tx.notice({ type: "message", id: messageId, conversationId: row.conversation_id, seq: row.seq });
}
