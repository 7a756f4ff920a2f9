import { firstIdOf } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";

/** Messages read at a time: their words take 100 ms. */
const atOnce = 5_000;
/** An id is made a little before its message is there for others to see. */
const overlapMs = 60_000;

const nobody = "00000000-0000-0000-0000-000000000000";

/** Has the words of new messages learned behind us, when there are any. */
export async function askToLearn(tx: Tx): Promise<void> {
  const rows = await tx.query<{ behind: boolean }>(
    `select coalesce((select id from messages where business_id = $1 order by id desc limit 1)
       > coalesce((select up_to from words_learned where business_id = $1), $2), false) as behind`,
    [tx.businessId, nobody],
  );
  if (rows[0]?.behind) tx.enqueue({ task: "learn_words", key: "all", payload: {} });
}

/** Learns the words of the next messages. @returns whether there may be more of them */
export async function learnWords(tx: Tx): Promise<boolean> {
  const [state] = await tx.query<{ up_to: string }>("select up_to from words_learned where business_id = $1", [
    tx.businessId,
  ]);
  const from = state?.up_to ?? nobody;
  const [read] = await tx.query<{ count: number; last: string | null }>(
    `select count(*) as count, (array_agg(id order by id desc))[1] as last
     from (select id from messages where business_id = $1 and id > $2 order by id limit ${atOnce}) m`,
    [tx.businessId, from],
  );
  if (!read?.last) return false;
  await tx.query(
    `insert into known_words (business_id, word, backwards)
     select $1, substr(lexeme, 7), reverse(substr(lexeme, 7)) from (
       select distinct lexeme from messages m, unnest(tsvector_to_array(m.words)) lexeme
       where m.business_id = $1 and m.id > $2 and m.id <= $3 and length(lexeme) between 8 and 36 and lexeme !~ '^.{6}\\d+$'
       order by lexeme) w
     on conflict do nothing`,
    [tx.businessId, earlier(from), read.last],
  );
  await tx.query(
    `insert into words_learned (business_id, up_to) values ($1, $2)
     on conflict (business_id) do update set up_to = excluded.up_to`,
    [tx.businessId, read.last],
  );
  return read.count === atOnce;
}

function earlier(id: string): string {
  const madeMs = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  return madeMs <= overlapMs ? nobody : firstIdOf(new Date(madeMs - overlapMs));
}
