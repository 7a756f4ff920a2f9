import type { Tx } from "../platform/db/tx.ts";
import { type Dialogue, emptyCart, type Language, newDialogue, withoutOrder } from "./dialogue/dialogue.ts";

export type StoredDialogue = { dialogue: Dialogue; handledSeq: number; version: number };

type Row = { state: Dialogue; handled_seq: number; version: number; updated_at: Date };

/** A cart nobody touched for half a day is forgotten: what is written next is a new order. */
export const abandonedAfterMs = 12 * 3_600_000;

/** The conversation's dialogue, held until the transaction ends so that two runs cannot answer the same message. */
export async function holdDialogue(
  tx: Tx,
  conversationId: string,
  language: Language,
  token: string,
): Promise<StoredDialogue> {
  const fresh = JSON.stringify(newDialogue(language, token));
  // Setting a row to what it is holds it like `for update`, and makes it in the same look where there is none.
  const [row] = await tx.queryPlanned<Row>(
    `insert into order_dialogues as d (business_id, conversation_id, state, updated_at) values ($1, $2, $3, $4)
     on conflict (business_id, conversation_id) do update set version = d.version
     returning state, handled_seq, version, updated_at`,
    [tx.businessId, conversationId, fresh, tx.now()],
  );
  if (!row) throw new Error("The dialogue was not kept");
  return storedOf(tx, row, language, token);
}

/** Keeps what the conversation became; messages up to `handledSeq` are answered. */
export async function keepDialogue(
  tx: Tx,
  conversationId: string,
  dialogue: Dialogue,
  handledSeq: number,
): Promise<void> {
  const rows = await tx.queryPlanned<{ version: number }>(
    `update order_dialogues set state = $3, handled_seq = greatest(handled_seq, $4), version = version + 1, updated_at = $5
     where business_id = $1 and conversation_id = $2 returning version`,
    [tx.businessId, conversationId, JSON.stringify(dialogue), handledSeq, tx.now()],
  );
  const row = rows[0];
  if (row) tx.notice({ type: "cart", id: conversationId, version: row.version });
}

/** Counts messages up to a position as answered where nobody waits for an answer; false where the bot never spoke. */
export async function passOver(tx: Tx, conversationId: string, upToSeq: number): Promise<boolean> {
  const rows = await tx.queryPlanned(
    `update order_dialogues set handled_seq = greatest(handled_seq, $3) where business_id = $1 and conversation_id = $2
     returning 1`,
    [tx.businessId, conversationId, upToSeq],
  );
  return rows.length > 0;
}

/** Lets the last thing a customer said be answered once more; what they wrote something after stays as it is. */
export async function answerAgain(tx: Tx, conversationId: string, seq: number): Promise<void> {
  await tx.query(
    `update order_dialogues set handled_seq = $3::bigint - 1 where business_id = $1 and conversation_id = $2 and handled_seq = $3::bigint`,
    [tx.businessId, conversationId, seq],
  );
}

/** Without holding it; null when the bot never spoke there. */
export async function findDialogue(tx: Tx, conversationId: string): Promise<StoredDialogue | null> {
  const rows = await tx.query<Row>(
    "select state, handled_seq, version, updated_at from order_dialogues where business_id = $1 and conversation_id = $2",
    [tx.businessId, conversationId],
  );
  const row = rows[0];
  return row ? storedOf(tx, row, row.state.language, row.state.token) : null;
}

function storedOf(tx: Tx, row: Row, language: Language, token: string): StoredDialogue {
  const isAbandoned = row.updated_at.getTime() < tx.now().getTime() - abandonedAfterMs;
  // One kept before a field existed gets its initial value.
  const whole = { ...newDialogue(language, token), ...row.state, cart: { ...emptyCart(), ...row.state.cart } };
  const dialogue = isAbandoned ? { ...withoutOrder(whole), token } : whole;
  return { dialogue, handledSeq: row.handled_seq, version: row.version };
}
