import type { Tx } from "../../platform/db/tx.ts";
import type { Form } from "./word-forms.ts";

/** Whole words that stand for what somebody began to type, at most: of so many the newest messages have a page. */
const mostWords = 300;

/** Numbers and single letters are in no dictionary. */
const isUnlisted = ({ word }: Form): boolean => word.length < 2 || /^\d+$/.test(word);

type Row = { n: number | null; word: string | null };

/**
 * The forms of typed words as those whole words that the business's messages have, so that the index is asked for few and
 * for each alone: for "begins so" it gathers all their messages first, and each form costs with every message that is
 * weighed. Of three usual words of two million messages 500 ms against 70. The dictionary lags by a search; what came since is
 * among the newest messages. Where nothing was learned yet, the forms as they are.
 */
export async function wholeWords(tx: Tx, typed: readonly (readonly Form[])[]): Promise<readonly (readonly Form[])[]> {
  const asked = typed.flatMap((forms, n) => forms.filter((form) => !isUnlisted(form)).map((form) => ({ n, ...form })));
  const rows = await tx.query<Row>(
    `select null as n, null as word from words_learned where business_id = $1
     union all
     select t.n, k.word from jsonb_to_recordset($2) as t (n integer, word text, begins boolean), lateral (
       select word from known_words
       where business_id = $1 and word >= t.word and word < t.word || case when t.begins then chr(1114111) else chr(1) end
       limit ${mostWords}) k`,
    [tx.businessId, JSON.stringify(asked)],
  );
  if (rows.every(({ word }) => word !== null)) return typed;
  return typed.map((forms, n) => {
    const words = new Set(
      rows.flatMap((row) => (row.n === n && row.word !== null ? row.word : [])).slice(0, mostWords),
    );
    // As it was typed it counts in any case.
    if (forms[0]) words.add(forms[0].word);
    return [...[...words].map((word) => ({ word, begins: false })), ...forms.filter(isUnlisted)];
  });
}
