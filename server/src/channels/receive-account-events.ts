import { record } from "../events.ts";
import type { AccountEvent } from "../meta/account-events.ts";
import type { AccountUnit } from "../meta/units.ts";
import type { Tx } from "../platform/db/tx.ts";
import { raiseAlert, resolveAlert } from "./alerts.ts";
import type { Cause, Raised } from "./effects/effects.ts";
import { effectsOf } from "./effects/effects-of.ts";
import { learnFact } from "./facts.ts";
import { noteAccountHealth } from "./health.ts";

/** An account event with the number it came for, if any; `receivedAt` stands in where Meta names no time. */
export type ArrivedAccountEvent = { unit: AccountUnit; channelId: string | null; receivedAt: Date };
export type AccountOutcome = { outcome: "stored" | "known" | "ignored" | "unrouted"; detail: string | null };

const ignored = (detail: string): AccountOutcome => ({ outcome: "ignored", detail });

/** Known, and of no use here (yet): the phone's address book, purchases Meta guesses, states of calls, groups. */
const unused = /^(smb_app_state_sync|automatic_events|calls|status\.|group_)/;

/**
 * Takes in what Meta says of accounts: facts are kept, trouble is raised for people and resolved again. In any order and
 * any number of times: of each fact and each cause the newest counts, by Meta's clock. Never stops what customers write.
 */
export async function receiveAccountEvents(tx: Tx, arrived: readonly ArrivedAccountEvent[]): Promise<AccountOutcome[]> {
  const outcomes: AccountOutcome[] = [];
  for (const one of arrived) outcomes.push(await receiveAccountEvent(tx, one));
  return outcomes;
}

async function receiveAccountEvent(tx: Tx, arrived: ArrivedAccountEvent): Promise<AccountOutcome> {
  const { event, field, accountId, at: told } = arrived.unit;
  if (event === null) {
    if (!unused.test(field)) tx.log.warn({ field }, "Meta sent something that we do not know; it is kept in the log");
    return ignored(unused.test(field) ? "not used; kept in this log" : "unknown; kept in this log");
  }
  const integrationId = await findIntegration(tx, accountId, arrived.channelId);
  if (integrationId === null) return { outcome: "unrouted", detail: "names no account of this business" };
  const at = told ?? arrived.receivedAt;
  passOn(tx, integrationId, event, at);
  const { raise, resolve, facts } = effectsOf(event, at);
  if (raise.length + resolve.length + facts.length === 0) return ignored("changes nothing; kept in this log");
  const changed: boolean[] = [];
  for (const cause of resolve) changed.push(await end(tx, integrationId, cause, at));
  for (const raised of raise) changed.push(await begin(tx, integrationId, raised, at));
  for (const fact of facts) changed.push(await learnFact(tx, integrationId, fact, at));
  return { outcome: changed.some((one) => one) ? "stored" : "known", detail: null };
}

/** Whoever keeps templates hears of them; an announced category is none yet. */
function passOn(tx: Tx, integrationId: string, event: AccountEvent, at: Date): void {
  if (event.event !== "template_status" && event.event !== "template_category") return;
  if (event.event === "template_category" && event.due !== null) return;
  const { id: providerId, name, language } = event.template;
  const said =
    event.event === "template_status"
      ? { status: event.status, category: null, reason: event.reason, detail: event.detail }
      : { status: null, category: event.to, reason: null, detail: null };
  record(tx, "template.told", { integrationId, providerId, name, language, ...said, at: at.toISOString() });
}

async function begin(tx: Tx, integrationId: string, raised: Raised, at: Date): Promise<boolean> {
  const news = await raiseAlert(tx, integrationId, raised, at);
  if (news && raised.stops) await noteAccountHealth(tx, integrationId, { problem: raised.kind });
  return news;
}

async function end(tx: Tx, integrationId: string, cause: Cause, at: Date): Promise<boolean> {
  const news = await resolveAlert(tx, integrationId, cause, at);
  if (news) await noteAccountHealth(tx, integrationId, { over: cause.kind });
  return news;
}

async function findIntegration(tx: Tx, accountId: string | null, channelId: string | null): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `select i.id from integrations i
     where i.business_id = $1 and (i.provider_account_id = $2 or i.id = (
       select c.integration_id from channels c where c.business_id = $1 and c.id = $3))
     order by i.provider_account_id = $2 desc nulls last limit 1`,
    [tx.businessId, accountId, channelId],
  );
  return rows[0]?.id ?? null;
}
