import type { TemplateState } from "@croozer/contracts/notices";
import { fill } from "@croozer/contracts/text-template";
import { listChannels } from "../channels/channels.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { type KeptTemplate, keepRefusal, listKept } from "./queries.ts";
import { isTemplateKey, languages, type TemplateKey, templateKeys, wordsOf } from "./template.ts";

/** Every template of ours in both languages, as the account of the default number has it; null without a number. */
export async function listTemplateStates(tx: Tx): Promise<TemplateState[] | null> {
  const [channel] = await listChannels(tx);
  if (!channel) return null;
  const kept = await listKept(tx, channel.integrationId);
  return templateKeys.flatMap((key) =>
    languages.map((language) =>
      stateOf(
        key,
        language,
        kept.find((one) => one.key === key && one.language === language),
      ),
    ),
  );
}

function stateOf(key: TemplateKey, language: TemplateState["language"], kept: KeptTemplate | undefined): TemplateState {
  const { body, samples, button } = wordsOf(key, language);
  return {
    ...{ key, language, body: fill(body, samples), button: button ?? null },
    ...{ status: kept?.status ?? "unsent", reason: kept?.reason ?? null, detail: kept?.detail ?? null },
    ...{ category: kept?.category ?? null, canSubmit: kept !== undefined && isSubmittable(kept) },
  };
}

/** Not taken, rejected or gone. One that Meta looks at, has paused or switched off for good it takes in no second time. */
const isSubmittable = ({ status, reason }: Pick<KeptTemplate, "status" | "reason">): boolean =>
  status === "rejected" || status === "deleted" || (status === "unsent" && reason !== null);

/**
 * Has a template handed in once more, with the same words.
 * @throws `template.not_found` · `template.not_submittable` as long as Meta has it, or it is about to be handed in
 */
export async function submitAgain(
  tx: Tx,
  { key, language }: Pick<TemplateState, "key" | "language">,
): Promise<TemplateState> {
  const known = isTemplateKey(key) ? key : refuse("template.not_found");
  const [channel] = await listChannels(tx);
  const kept = channel && (await listKept(tx, channel.integrationId));
  const template = kept?.find((one) => one.key === known && one.language === language);
  if (!channel || !template) refuse("template.not_found");
  if (!isSubmittable(template)) refuse("template.not_submittable");
  await keepRefusal(tx, template, { status: "unsent", reason: null, detail: null });
  const wasRejected = template.status === "rejected" ? template.providerId : null;
  tx.enqueue({
    task: "submit_template",
    key: template.id,
    payload: { channelId: channel.id, key: known, language, wasRejected },
  });
  return stateOf(known, language, { ...template, status: "unsent", reason: null, detail: null });
}
