import type { Language } from "@croozer/contracts/basics";
import type { MessageContentOf } from "@croozer/contracts/message-content";
import { fill } from "@croozer/contracts/text-template";
import { listChannels } from "../channels/channels.ts";
import { conversationWith, queueMessage, setAutomation } from "../conversations/conversations.ts";
import type { Tx } from "../platform/db/tx.ts";
import { type Filling, type TemplateKey, templateOf, wordsOf } from "./template.ts";

export type ApprovedTemplate<Key extends TemplateKey> = { key: Key; language: Language; name: string };

/**
 * A template that may be sent from a number now, in the first of the languages that Meta has approved it in; null while it
 * has in none. Of older words none is found: what fills them may be another thing.
 */
export async function findApproved<Key extends TemplateKey>(
  tx: Tx,
  publicUrl: string,
  { channelId, key, languages }: { channelId: string; key: Key; languages: readonly Language[] },
): Promise<ApprovedTemplate<Key> | null> {
  const rows = await tx.query<{ language: Language; name: string }>(
    `select t.language, t.name from message_templates t
     join channels c on c.business_id = t.business_id and c.integration_id = t.integration_id
     where t.business_id = $1 and c.id = $2 and t.key = $3 and t.status = 'approved'`,
    [tx.businessId, channelId, key],
  );
  for (const language of languages) {
    const { name } = templateOf(key, language, publicUrl);
    if (rows.some((row) => row.language === language && row.name === name)) return { key, language, name };
  }
  return null;
}

/** As long as anything said of an order needs to be; the whole may have 1,024 characters. */
const longestValue = 300;
/** Meta takes values on one line (132018). */
const oneLine = (value: string | number): string => {
  const plain = String(value).replaceAll(/\s+/g, " ").trim();
  return [...(plain === "" ? "–" : plain)].slice(0, longestValue).join("");
};

/** A template with what fills it. `token` ends the address of its button. */
export function fillTemplate<Key extends TemplateKey>(
  { key, language, name }: ApprovedTemplate<Key>,
  values: Filling<Key>,
  token: string | null = null,
): MessageContentOf<"template"> {
  const words = wordsOf(key, language);
  const filled = Object.fromEntries(
    Object.entries<string | number>(values).map(([variable, value]) => [variable, oneLine(value)]),
  );
  const hasButton = words.button !== undefined && token !== null;
  return {
    type: "template",
    name,
    language,
    header: null,
    values: Object.entries(filled).map(([variable, text]) => ({ type: "text", name: variable, text })),
    buttons: hasButton ? [{ type: "url", index: 0, text: token }] : [],
    offerEndsAt: null,
    cards: [],
    code: null,
    body: fill(words.body, filled),
    shown: words.button === undefined ? null : { header: null, footer: null, buttons: [words.button], cards: [] },
  };
}

/**
 * Writes to a phone that need not be a customer's: the owner's own. It gets a conversation like anybody, so that lanes,
 * statuses and the inbox know it; nothing is made while the template cannot be sent.
 * @throws message.unsendable for what is no phone number
 */
export async function sendTemplateTo<Key extends TemplateKey>(
  tx: Tx,
  publicUrl: string,
  { phone, template: key, languages, values }: Wish<Key>,
): Promise<{ messageId: string | null; reason: "template_not_approved" | "no_channel" | null }> {
  const [channel] = await listChannels(tx);
  if (!channel) return { messageId: null, reason: "no_channel" };
  const approved = await findApproved(tx, publicUrl, { channelId: channel.id, key, languages });
  if (approved === null) return { messageId: null, reason: "template_not_approved" };
  const conversationId = await conversationWith(tx, { to: phone, channelId: channel.id });
  // Who answers it is no customer of ours: nobody is to be asked what they would like to eat.
  await setAutomation(tx, conversationId, "paused");
  const content = fillTemplate(approved, values);
  const { messageId } = await queueMessage(tx, { conversationId, content, origin: "bot" });
  return { messageId, reason: null };
}

type Wish<Key extends TemplateKey> = {
  phone: string;
  template: Key;
  /** In the order in which they would be read. */
  languages: readonly Language[];
  values: Filling<Key>;
};
