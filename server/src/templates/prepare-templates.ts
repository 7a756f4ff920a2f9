import { type ChannelAccount, findAccountOf } from "../channels/channels.ts";
import { remedyOf } from "../meta/codes.ts";
import { GraphProblem } from "../meta/graph.ts";
import {
  createTemplate,
  deleteTemplate,
  listTemplates,
  type MetaTemplate,
  resubmitTemplate,
} from "../meta/message-templates.ts";
import type { Tx } from "../platform/db/tx.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { type KeptTemplate, keepAnswer, keepRefusal, keepRows, listKept } from "./queries.ts";
import { namePrefix, printLength, templateOf } from "./template.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
type Plan = { account: ChannelAccount; kept: KeptTemplate[] };

/** What Meta says by itself comes within seconds; this is for what was lost on the way. A little less than a day. */
const freshMs = 20 * 3_600_000;
const againMs = 10 * 60_000;
/** Meta has it already: somebody handed it in between our look and our act. */
const exists = "2388024";

/**
 * Has Meta know every template of ours: finds those it has, in whatever state, hands in the others, and takes back those
 * that said it in older words once the new ones are approved. May run at any time and any number of times.
 * `when`: `due` leaves an account alone that was looked at within the day.
 */
export async function prepareTemplates(
  platform: Platform,
  inTx: InTx,
  { channelId, when }: { channelId: string; when: "now" | "due" },
): Promise<void> {
  const plan = await inTx((tx) => planFor(tx, platform, channelId));
  if (plan === null || (when === "due" && isFresh(plan, platform.clock.now()))) return;
  await sortOut(platform, async () => {
    const { meta } = platform.config;
    const account = accountOf(plan);
    const found = await listTemplates(meta, account, namePrefix);
    const missing = await inTx((tx) => compare(tx, plan.kept, found));
    for (const template of missing) await handIn(platform, inTx, plan, template);
    for (const old of supersededBy(plan.kept, found)) await deleteTemplate(meta, account, old);
  });
}

async function planFor(tx: Tx, { secrets, config }: Platform, channelId: string): Promise<Plan | null> {
  const account = await findAccountOf(tx, channelId, secrets);
  if (account === null) return null;
  await keepRows(tx, account.integrationId, config.publicUrl);
  return { account, kept: await listKept(tx, account.integrationId) };
}

const accountOf = ({ account }: Plan) => ({ wabaId: account.wabaId, token: account.accessToken });

const isFresh = ({ kept }: Plan, now: Date): boolean =>
  kept.every(({ syncedAt }) => syncedAt !== null && now.getTime() - syncedAt.getTime() < freshMs);

/** Trouble of the account or on the way passes, or somebody connects it anew; then this comes again. */
async function sortOut({ clock, log }: Platform, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof GraphProblem)) throw error;
    const { code } = error;
    const { kind } = remedyOf(code === "unreachable" || code === "not_json" ? "channel.unreachable" : code);
    if (kind === "soon" || kind === "pace" || kind === "later")
      throw new RetryLater(new Date(clock.now().getTime() + againMs), `Meta: ${code}`);
    log.warn({ code, detail: error.detail }, "the templates of an account could not be looked after");
  }
}

/** @returns those that Meta does not have and was not given yet */
async function compare(tx: Tx, kept: readonly KeptTemplate[], found: readonly MetaTemplate[]): Promise<KeptTemplate[]> {
  const missing: KeptTemplate[] = [];
  for (const template of kept) {
    const there = found.find(({ name, language }) => name === template.name && language === template.language);
    if (there) await keepAnswer(tx, template, there);
    else if (template.providerId === null) missing.push(template);
    // Taken away at Meta, where the name is then blocked for a month: a person decides.
    else await keepRefusal(tx, template, { status: "deleted", reason: null, detail: null });
  }
  return missing;
}

/**
 * Hands a single one in once more, because a person wants it so: one that Meta still has as `wasRejected` by its id, which
 * it looks at anew, another as a new one.
 */
export async function submitTemplate(
  platform: Platform,
  inTx: InTx,
  { channelId, key, language, wasRejected }: Submission,
): Promise<void> {
  const plan = await inTx((tx) => planFor(tx, platform, channelId));
  const template = plan?.kept.find((one) => one.key === key && one.language === language);
  if (!plan || template?.status !== "unsent") return;
  await sortOut(platform, () => handIn(platform, inTx, plan, template, wasRejected));
}
export type Submission = { channelId: string; key: string; language: string; wasRejected: string | null };

async function handIn(
  platform: Platform,
  inTx: InTx,
  plan: Plan,
  template: KeptTemplate,
  wasRejected: string | null = null,
): Promise<void> {
  const { meta, publicUrl } = platform.config;
  try {
    const wanted = templateOf(template.key, template.language, publicUrl);
    const answer =
      wasRejected === null
        ? await createTemplate(meta, accountOf(plan), wanted)
        : await resubmitTemplate(meta, plan.account.accessToken, wasRejected, wanted);
    await inTx((tx) => keepAnswer(tx, template, answer));
  } catch (error) {
    // One that is not taken for what it says keeps no other from being taken.
    if (!(error instanceof GraphProblem) || error.code !== "100") throw error;
    if (error.subcode === exists) throw new GraphProblem("2", "handed in twice at once");
    const { subcode, detail } = error;
    await inTx((tx) => keepRefusal(tx, template, { status: "unsent", reason: subcode ?? error.code, detail }));
  }
}

function supersededBy(kept: readonly KeptTemplate[], found: readonly MetaTemplate[]): MetaTemplate[] {
  const isApproved = ({ name, language }: KeptTemplate) =>
    found.some((one) => one.name === name && one.language === language && one.status === "APPROVED");
  return kept.filter(isApproved).flatMap((now) =>
    found.filter(({ name, language, status }) => {
      const isOlder = name !== now.name && name.slice(0, -printLength) === now.name.slice(0, -printLength);
      return isOlder && language === now.language && ["APPROVED", "REJECTED", "PAUSED"].includes(status);
    }),
  );
}
