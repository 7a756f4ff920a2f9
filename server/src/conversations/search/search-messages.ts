import type { MessageContent } from "@croozer/contracts/message-content";
import type { FoundMessage, FoundMessages } from "@croozer/contracts/message-search";
import { foldedWords, orderNumberIn } from "../../platform/db/search.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { readContent } from "../stored-content.ts";
import { wholeWords } from "./known-forms.ts";
import { askToLearn } from "./learn-words.ts";
import { similarWords } from "./similar-words.ts";
import { snippetOf } from "./snippet.ts";
import { type Form, formsOf, formsOfWhole } from "./word-forms.ts";

/** Where a search goes on: below which message, and from how many letters on words may have mistakes, if any may. */
export type SearchPosition = { before: string; mistakesFrom: number | null };
type Found = { items: FoundMessage[]; next: SearchPosition | null; alsoSearched: FoundMessages["alsoSearched"] };

/** A word that many messages have is in so many of the newest; of others the index knows the few. */
const newestRead = 4_000;
const afterAll = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** For each word what may stand for it, as the index has them: behind the last six characters of their business. */
function queriesOf(tx: Tx, wanted: readonly (readonly Form[])[]): string[] {
  const key = tx.businessId.slice(-6);
  return wanted.map((forms) => forms.map(({ word, begins }) => `'${key}${word}'${begins ? ":*" : ""}`).join(" | "));
}

/** Ids of messages of the business that have all words, newest first. */
export async function messagesSaying(
  tx: Tx,
  wanted: readonly (readonly Form[])[],
  { before, wanted: count }: { before: string | null; wanted: number },
): Promise<string[]> {
  const from = before ?? afterAll;
  const recent = await tx.query<{ id: string }>(
    `select recent_messages_saying($1::tsquery, $2, ${newestRead}, $3) as id`,
    [
      queriesOf(tx, wanted)
        .map((query) => `(${query})`)
        .join(" & "),
      from,
      count,
    ],
  );
  if (recent.length === count) return recent.map(({ id }) => id);
  const whole = queriesOf(tx, await wholeWords(tx, wanted));
  const indexed = await tx.query<{ id: string }>("select messages_saying($1::text[]::tsquery[], $2, $3) as id", [
    ...[whole, from, count],
  ]);
  // The newest may have words that the dictionary does not know yet.
  const ids = new Set([...recent, ...indexed].map(({ id }) => id));
  return [...ids].sort().reverse().slice(0, count);
}

/** Letters from which on a word may be another one's mistake: where nothing is found, and where a few messages are. */
export const mistakesFrom = { nothing: 4, few: 6 };

/**
 * Messages that have every typed word, newest first: as it stands or behind a Hebrew prefix, and words that begin so.
 * Where that gives less than a page, words that differ by a letter or two count as well.
 */
export async function searchMessages(
  tx: Tx,
  typed: string,
  { after, limit }: { after: SearchPosition | null; limit: number },
): Promise<Found> {
  const words = foldedWords(typed);
  const saysNothing = words.every((word) => [...word].length < 2) || orderNumberIn(typed) !== null;
  if (saysNothing) return { items: [], next: null, alsoSearched: [] };
  const page = { before: after?.before ?? null, wanted: limit + 1 };
  const exact = words.map(formsOf);
  if (after === null) await askToLearn(tx);
  const ids = typeof after?.mistakesFrom === "number" ? [] : await messagesSaying(tx, exact, page);
  const from = after
    ? after.mistakesFrom
    : ids.length > limit
      ? null
      : ids.length > 0
        ? mistakesFrom.few
        : mistakesFrom.nothing;
  const alsoSearched =
    from === null
      ? []
      : await meantWords(
          tx,
          words.filter((word) => word.length >= from),
        );
  if (alsoSearched.length === 0) return pageOf(tx, ids, exact, { limit, mistakesFrom: null, alsoSearched });
  const wide = words.map((word, n) => [
    ...(exact[n] ?? []),
    ...alsoSearched.flatMap((also) => (also.typed === word ? also.words.flatMap(formsOfWhole) : [])),
  ]);
  return pageOf(tx, await messagesSaying(tx, wide, page), wide, { limit, mistakesFrom: from, alsoSearched });
}

/** For each word that may be a mistake what it may be meant for. */
async function meantWords(tx: Tx, words: readonly string[]): Promise<Found["alsoSearched"]> {
  const meant: Found["alsoSearched"] = [];
  for (const word of words) {
    const similar = await similarWords(tx, word);
    if (similar.length > 0) meant.push({ typed: word, words: similar });
  }
  return meant;
}

async function pageOf(
  tx: Tx,
  ids: readonly string[],
  wanted: readonly (readonly Form[])[],
  { limit, mistakesFrom, alsoSearched }: { limit: number; mistakesFrom: number | null } & Pick<Found, "alsoSearched">,
): Promise<Found> {
  const shown = ids.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await foundOf(tx, shown, wanted),
    next: ids.length > limit && last !== undefined ? { before: last, mistakesFrom } : null,
    alsoSearched,
  };
}

type Row = {
  id: string;
  conversation_id: string;
  customer_id: string;
  customer_name: string;
  direction: FoundMessage["direction"];
  sender_name: string | null;
  at: Date;
  seq: number;
  content: MessageContent;
};

async function foundOf(tx: Tx, ids: readonly string[], wanted: readonly (readonly Form[])[]): Promise<FoundMessage[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<Row>(
    `select m.id, m.conversation_id, c.customer_id, m.direction, m.at, m.seq, m.content, u.name as sender_name,
       coalesce(nullif(p.name, ''), p.profile_name, p.phone, '@' || p.username, '') as customer_name
     from messages m
     join conversations c on c.business_id = $1 and c.id = m.conversation_id
     join customers o on o.business_id = $1 and o.id = c.customer_id
     join customers p on p.business_id = $1 and p.id = o.kept_id
     left join members w on w.business_id = $1 and w.id = m.sent_by
     left join users u on u.id = w.user_id
     where m.business_id = $1 and m.id = any ($2) order by m.id desc`,
    [tx.businessId, ids],
  );
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    customer: { id: row.customer_id, name: row.customer_name },
    direction: row.direction,
    writtenBy: row.sender_name,
    at: row.at.toISOString(),
    seq: row.seq,
    ...snippetOf(readContent(row.content), wanted),
  }));
}
