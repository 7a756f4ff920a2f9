import type { Tx } from "../../platform/db/tx.ts";
import type { Form } from "./word-forms.ts";

/** Whole words that stand for what somebody began to type, at most: of so many the newest messages have a page. */
const mostWords = 300;

/**
 * The forms of typed words as whole words, so that the index is asked for each of them alone: for "begins so" it gathers
 * all their messages first, 500 ms for three usual words of two million messages instead of 70. Which words begin so the
 * dictionary knows; it lags by a search, and what came since is among the newest messages.
 */
export async function wholeWords(tx: Tx, typed: readonly (readonly Form[])[]): Promise<Form[][]> {
  const begun = typed.map((forms) => forms.filter(({ word, begins }) => begins && !/^\d+$/.test(word)));
  const rows = await tx.query<{ n: number; word: string }>(
    `select t.n, k.word from jsonb_to_recordset($2) as t (n integer, start text), lateral (
       select word from known_words where business_id = $1 and word > t.start and word < t.start || chr(1114111)
       limit ${mostWords}) k limit ${mostWords * typed.length}`,
    [tx.businessId, JSON.stringify(begun.flatMap((forms, n) => forms.map(({ word: start }) => ({ n, start }))))],
  );
  return typed.map((forms, n) => [
    // Numbers are in no dictionary, and few begin alike.
    ...forms.map(({ word, begins }) => ({ word, begins: begins && /^\d+$/.test(word) })),
    ...rows.flatMap((row) => (row.n === n ? [{ word: row.word, begins: false }] : [])),
  ]);
}
