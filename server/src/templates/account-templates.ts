import type { AccountTemplates } from "@croozer/contracts/account-templates";
import { type ChannelAccount, findAccountOf } from "../channels/channels.ts";
import { getConversation } from "../conversations/conversations.ts";
import { GraphProblem } from "../meta/graph.ts";
import { listApprovedTemplates } from "../meta/message-templates.ts";
import { readParts, type WholeTemplate } from "../meta/template-parts.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** Meta allows a quiet account 200 calls an hour; of what it approves or pauses meanwhile it tells by itself. */
const freshMs = 10 * 60_000;
/** For whoever asks for it again and again. */
const freshEnoughMs = 10_000;

type Known = { account: ChannelAccount | null; askedAt: Date | null };

/**
 * The approved templates of the number that a conversation is on; Meta is asked where it was not for a while.
 * @throws conversation.not_found
 */
export async function accountTemplates(
  platform: Platform,
  inTx: InTx,
  { conversationId, fresh }: { conversationId: string; fresh: boolean },
): Promise<AccountTemplates> {
  const { account, askedAt } = await inTx((tx) => find(tx, platform, conversationId));
  if (account === null) return { items: [], others: 0, askedAt: null, problem: "disconnected" };
  const age = askedAt === null ? Number.POSITIVE_INFINITY : platform.clock.now().getTime() - askedAt.getTime();
  let problem: string | null = null;
  if (age > (fresh ? freshEnoughMs : freshMs)) problem = await ask(platform, inTx, account);
  return { ...(await inTx((tx) => read(tx, account.integrationId))), problem };
}

async function find(tx: Tx, { secrets }: Platform, conversationId: string): Promise<Known> {
  const { channel } = await getConversation(tx, conversationId);
  const account = await findAccountOf(tx, channel.id, secrets);
  const rows = await tx.query<{ asked_at: Date }>(
    "select asked_at from template_lists where business_id = $1 and integration_id = $2",
    [tx.businessId, account?.integrationId ?? null],
  );
  return { account, askedAt: rows[0]?.asked_at ?? null };
}

/** @returns why Meta could not be asked, as its code; null when it was */
async function ask(platform: Platform, inTx: InTx, account: ChannelAccount): Promise<string | null> {
  try {
    const { wabaId, accessToken: token, integrationId } = account;
    const found = await listApprovedTemplates(platform.config.meta, { wabaId, token });
    await inTx((tx) => keep(tx, integrationId, found));
    return null;
  } catch (error) {
    if (error instanceof GraphProblem) return error.code;
    throw error;
  }
}

async function keep(tx: Tx, integrationId: string, found: readonly WholeTemplate[]): Promise<void> {
  await tx.query(
    `insert into template_lists (business_id, integration_id, asked_at) values ($1, $2, $3)
     on conflict (business_id, integration_id) do update set asked_at = excluded.asked_at`,
    [tx.businessId, integrationId, tx.now()],
  );
  await tx.query("delete from account_templates where business_id = $1 and integration_id = $2", [
    tx.businessId,
    integrationId,
  ]);
  await tx.query(
    `insert into account_templates (business_id, integration_id, provider_id, name, language, status, category, parameter_format, components)
     select distinct on (t.id) $1::uuid, $2::uuid, t.id, t.name, t.language, t.status, t.category, t.format, t.components
     from jsonb_to_recordset($3) as t (id text, name text, language text, status text, category text, format text, components jsonb)`,
    [tx.businessId, integrationId, JSON.stringify(found)],
  );
}

type Row = { id: string; name: string; language: string; category: string | null; components: unknown };

async function read(tx: Tx, integrationId: string): Promise<Omit<AccountTemplates, "problem">> {
  const rows = await tx.query<Row>(
    `select provider_id as id, name, language, category, components from account_templates
     where business_id = $1 and integration_id = $2 and status = 'APPROVED' order by name, language`,
    [tx.businessId, integrationId],
  );
  const [asked] = await tx.query<{ asked_at: Date }>(
    "select asked_at from template_lists where business_id = $1 and integration_id = $2",
    [tx.businessId, integrationId],
  );
  const items = rows.flatMap(({ components, ...row }) => {
    const parts = row.category === "AUTHENTICATION" ? null : readParts(components);
    return parts === null ? [] : [{ ...row, ...parts }];
  });
  return { items, others: rows.length - items.length, askedAt: asked?.asked_at.toISOString() ?? null };
}

/** Meta told of a template: it may be sent from now on, or no longer. */
export async function noteAccountTemplate(
  tx: Tx,
  { integrationId, providerId, status }: { integrationId: string; providerId: string; status: string | null },
): Promise<void> {
  if (status === null) return;
  const rows = await tx.query<{ status: string }>(
    `update account_templates set status = $4 where business_id = $1 and integration_id = $2 and provider_id = $3
     returning status`,
    [tx.businessId, integrationId, providerId, status],
  );
  // What it says we have not heard yet: whoever looks next asks.
  if (rows.length === 0)
    await tx.query("delete from template_lists where business_id = $1 and integration_id = $2", [
      tx.businessId,
      integrationId,
    ]);
}
