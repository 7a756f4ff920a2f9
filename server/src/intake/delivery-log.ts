import type { WebhookDelivery, WebhookDeliveryQuery } from "@croozer/contracts/channels";
import type { ClientBase } from "pg";
import type { Outcome, UnitLine } from "./deliveries.ts";
import { keysAskedFor } from "./delivery-keys.ts";

/** A filter as it is kept and run; a replay may look for several outcomes. */
export type DeliveryFilter = Omit<WebhookDeliveryQuery, "outcome"> & { outcomes?: readonly Outcome[] | undefined };

export const filterOf = ({ outcome, ...rest }: WebhookDeliveryQuery): DeliveryFilter => ({
  ...rest,
  ...(outcome ? { outcomes: [outcome] } : {}),
});

type Row = {
  id: string;
  source: string;
  received_at: Date;
  processed_at: Date | null;
  outcome: Outcome;
  /** Lines of before numbers and ids were kept lack them. */
  units: (Omit<UnitLine, "phoneNumberId" | "providerId"> & Partial<UnitLine>)[];
  attempts: number;
  error: string | null;
  replayed_at: Date | null;
};
const columns = "id, source, received_at, processed_at, outcome, units, attempts, error, replayed_at";

const viewOf = (row: Row): WebhookDelivery => ({
  id: row.id,
  source: row.source,
  receivedAt: row.received_at.toISOString(),
  processedAt: row.processed_at?.toISOString() ?? null,
  outcome: row.outcome,
  units: row.units.map((line) => ({ phoneNumberId: null, providerId: null, ...line })),
  attempts: row.attempts,
  error: row.error,
  replayedAt: row.replayed_at?.toISOString() ?? null,
});

/** An id is made when its delivery is received; this far apart at most. */
const idSlackMs = 3_600_000;

/** The lowest id of a millisecond: ids begin with their time, so that a time can stand for a place in the key. */
const lowestIdAt = (ms: number): string => {
  const hex = Math.max(0, ms).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
};
const msOf = (id: string): number => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

/** The days in which deliveries with these ids were received, for the planner to leave out all others. */
export function daysOf(ids: readonly string[]): [from: Date, to: Date] {
  const times = ids.map(msOf);
  return [new Date(Math.min(...times) - idSlackMs), new Date(Math.max(...times) + idSlackMs)];
}

/** Conditions with their values; only those asked for, so that every statement is planned for what it is. */
function conditionsOf(filter: DeliveryFilter, values: unknown[]): string {
  const value = (one: unknown) => `$${values.push(one)}`;
  const conditions: string[] = [];
  const keys = keysAskedFor(filter);
  if (keys.length > 0) conditions.push(`keys @> ${value(keys)}::text[]`);
  if (filter.outcomes) conditions.push(`outcome = any(${value(filter.outcomes)}::text[])`);
  // `done` is nearly all: let the planner see when it is not meant, for the index of what is left open.
  if (filter.outcomes && !filter.outcomes.includes("done")) conditions.push("outcome <> 'done'");
  if (filter.from) {
    const from = new Date(filter.from);
    conditions.push(`received_at >= ${value(from)}`, `id >= ${value(lowestIdAt(from.getTime() - idSlackMs))}`);
  }
  if (filter.to) {
    const to = new Date(filter.to);
    conditions.push(`received_at < ${value(to)}`, `id < ${value(lowestIdAt(to.getTime() + idSlackMs))}`);
  }
  return conditions.length > 0 ? conditions.join(" and ") : "true";
}

/** Newest first. `before` is the id to continue from. */
export async function listDeliveries(
  client: ClientBase,
  filter: DeliveryFilter,
  page: { before: string | undefined; limit: number },
): Promise<WebhookDelivery[]> {
  const values: unknown[] = [page.limit];
  let where = conditionsOf(filter, values);
  if (page.before) {
    const [, latest] = daysOf([page.before]);
    where += ` and id < $${values.push(page.before)} and received_at < $${values.push(latest)}`;
  }
  const { rows } = await client.query<Row>(
    `select ${columns} from webhook_deliveries where ${where} order by id desc limit $1`,
    values,
  );
  return rows.map(viewOf);
}

/** Ids of all that a filter finds, oldest first, up to a limit. */
export async function listDeliveryIds(client: ClientBase, filter: DeliveryFilter, limit: number): Promise<string[]> {
  const values: unknown[] = [limit];
  const { rows } = await client.query<{ id: string }>(
    `select id from webhook_deliveries where ${conditionsOf(filter, values)} order by id desc limit $1`,
    values,
  );
  return rows.map(({ id }) => id).reverse();
}

export async function findDelivery(
  client: ClientBase,
  id: string,
): Promise<(WebhookDelivery & { payload: string }) | null> {
  const { rows } = await client.query<Row & { payload: string }>(
    `select ${columns}, payload from webhook_deliveries where id = $1 and received_at between $2 and $3`,
    [id, ...daysOf([id])],
  );
  const row = rows[0];
  return row ? { ...viewOf(row), payload: row.payload } : null;
}

export type LoggedDelivery = { id: string; receivedAt: Date; payload: string; units: UnitLine[] };

/** Deliveries with their payloads, in the order of their ids; locked, and without those that are gone. */
export async function lockDeliveries(client: ClientBase, ids: readonly string[]): Promise<LoggedDelivery[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<LoggedDelivery>(
    `select id, received_at as "receivedAt", payload, units from webhook_deliveries
     where id = any($1::uuid[]) and received_at between $2 and $3 order by id for update`,
    [ids, ...daysOf(ids)],
  );
  return rows;
}
