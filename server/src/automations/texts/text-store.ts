import type { AutomationText } from "@croozer/contracts/automations";
import type { Language } from "@croozer/contracts/basics";
import { variablesIn } from "@croozer/contracts/text-template";
import { audit } from "../../businesses/businesses.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import {
  defaultOf,
  defaultsByGroup,
  isTextKey,
  maxOf,
  type TextGroup,
  type TextKey,
  variablesOf,
} from "./default-texts.ts";
import { type CustomText, type Say, type Texts, textsWith } from "./texts.ts";
import { examples } from "./variables.ts";

const languages = ["he", "en"] as const;

async function readCustom(tx: Tx): Promise<Map<TextKey, CustomText>> {
  const rows = await tx.queryPlanned<{ key: string; he: string; en: string }>(
    "select key, he, en from automation_texts where business_id = $1",
    [tx.businessId],
  );
  return new Map(rows.flatMap(({ key, he, en }) => (isTextKey(key) ? [[key, { he, en }]] : [])));
}

/** What the business of the transaction says. */
export const readTexts = async (tx: Tx): Promise<Texts> => textsWith(await readCustom(tx));

/** The same in one language. */
export const sayFor = async (tx: Tx, language: Language): Promise<Say> => (await readTexts(tx))(language);

/** Every text with its default and the business's own wording, in the order of a conversation. */
export async function listTexts(tx: Tx): Promise<AutomationText[]> {
  const custom = await readCustom(tx);
  return (Object.keys(defaultsByGroup) as TextGroup[]).flatMap((group) =>
    Object.keys(defaultsByGroup[group])
      .filter(isTextKey)
      .map((key) => textOf(key, group, custom.get(key) ?? null)),
  );
}

const textOf = (key: TextKey, group: TextGroup, custom: CustomText | null): AutomationText => ({
  key,
  group,
  variables: variablesOf(key).map((name) => ({ name, example: examples[name] ?? { he: name, en: name } })),
  maxLength: maxOf(key),
  default: { he: defaultOf(key).he, en: defaultOf(key).en },
  custom,
});

/**
 * Says something in the business's own words from now on.
 * @throws `automation.text_not_found`, `automation.unknown_variable` with its name, `automation.text_too_long`
 */
export async function customiseText(tx: Tx, key: string, text: CustomText): Promise<void> {
  const known = isTextKey(key) ? key : refuse("automation.text_not_found");
  const allowed = variablesOf(known);
  for (const language of languages) {
    const variable = variablesIn(text[language]).find((name) => !allowed.includes(name));
    if (variable !== undefined) refuse("automation.unknown_variable", { language, variable, known: allowed });
    const max = maxOf(known);
    if ([...text[language]].length > max) refuse("automation.text_too_long", { language, max });
  }
  await tx.query(
    `insert into automation_texts (business_id, key, he, en, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (business_id, key) do update set he = excluded.he, en = excluded.en, updated_at = excluded.updated_at`,
    [tx.businessId, known, text.he, text.en, tx.now()],
  );
  await audit(tx, "automation_text.changed", known);
}

/** @throws `automation.text_not_found` */
export async function restoreText(tx: Tx, key: string): Promise<void> {
  if (!isTextKey(key)) refuse("automation.text_not_found");
  await tx.query("delete from automation_texts where business_id = $1 and key = $2", [tx.businessId, key]);
  await audit(tx, "automation_text.restored", key);
}
