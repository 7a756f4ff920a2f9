import type { MessagePage, MessageQuery } from "@croozer/contracts/thread";
import type { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import { type MessageRow, selectMessages, viewsOf } from "../message-view.ts";
import { findPlace } from "./find-place.ts";

type Query = z.output<typeof MessageQuery>;
/** The condition is that of the index of pictures, so that a few are found among very many messages. */
const only = { image: "and m.type = 'image' and m.deleted_at is null", all: "" } as const;

/**
 * The newest page of a thread, or what stands before, after or around a place; oldest first within the page.
 * @throws message.not_found for a message that is not in this conversation
 */
export async function pageOfThread(tx: Tx, conversationId: string, query: Query): Promise<MessagePage> {
  const { limit, before, after, around } = query;
  const run = new Run(tx, conversationId, only[query.type ?? "all"]);
  const foundSeq = around === undefined ? null : await findPlace(tx, conversationId, around);
  if (foundSeq !== null) {
    const older = await run.before(foundSeq, Math.floor(limit / 2));
    const newer = await run.from(foundSeq, Math.ceil(limit / 2));
    const items = await viewsOf(tx, [...older.rows, ...newer.rows]);
    return { items, hasOlder: older.more, hasNewer: newer.more, foundSeq };
  }
  if (after !== undefined) {
    const { rows, more } = await run.from(after + 1, limit);
    return { items: await viewsOf(tx, rows), hasOlder: await run.has("<=", after), hasNewer: more, foundSeq };
  }
  const { rows, more } = await run.before(before ?? null, limit);
  const hasNewer = before !== undefined && (await run.has(">=", before));
  return { items: await viewsOf(tx, rows), hasOlder: more, hasNewer, foundSeq };
}

type Part = { rows: MessageRow[]; more: boolean };

/** Reads along the index of a thread. */
class Run {
  readonly #tx: Tx;
  readonly #conversationId: string;
  readonly #only: string;

  constructor(tx: Tx, conversationId: string, condition: string) {
    this.#tx = tx;
    this.#conversationId = conversationId;
    this.#only = condition;
  }

  /** The last ones before a position, or of all. */
  async before(seq: number | null, limit: number): Promise<Part> {
    const { rows, more } = await this.#read(seq === null ? "" : "and m.seq < $4", "desc", seq, limit);
    return { rows: rows.reverse(), more };
  }

  from(seq: number, limit: number): Promise<Part> {
    return this.#read("and m.seq >= $4", "asc", seq, limit);
  }

  async has(compare: "<=" | ">=", seq: number): Promise<boolean> {
    const rows = await this.#tx.query(
      `select 1 from messages m where m.business_id = $1 and m.conversation_id = $2 and m.seq ${compare} $3 ${this.#only} limit 1`,
      [this.#tx.businessId, this.#conversationId, seq],
    );
    return rows.length > 0;
  }

  async #read(where: string, order: "asc" | "desc", seq: number | null, limit: number): Promise<Part> {
    const rows = await this.#tx.query<MessageRow>(
      `${selectMessages} and m.conversation_id = $2 ${this.#only} ${where} order by m.seq ${order} limit $3`,
      [this.#tx.businessId, this.#conversationId, limit + 1, ...(seq === null ? [] : [seq])],
    );
    return { rows: rows.slice(0, limit), more: rows.length > limit };
  }
}
