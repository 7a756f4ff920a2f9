import pg from "pg";
import type { House } from "../house/house.ts";
import { acknowledged, type Promised } from "./load.ts";

type Row = {
  id: string;
  provider_id: string | null;
  client_id: string | null;
  direction: string;
  status: string;
  text: string | null;
  error_code: string | null;
  error_detail: string | null;
};
type Send = { id: string; text: string | null; callbackData: string | null; tick: string };

const onTheirWay = new Set(["queued", "sending"]);
/** Meta took it, as far as we know. */
const out = new Set(["accepted", "sent", "delivered", "read", "played"]);

/** Compares what was promised with what the database holds and with what Meta was asked. */
export async function judge(house: House, promised: Promised) {
  const told = await acknowledged(house, promised.customers);
  const database = new pg.Client({ connectionString: house.database.url });
  await database.connect();
  const list = async <T extends pg.QueryResultRow>(sql: string) => (await database.query<T>(sql)).rows;
  const messages = await list<Row>(
    `select id, provider_id, client_id, direction, status, content ->> 'body' as text, error_code, error_detail from messages`,
  );
  // After the messages: what went out meanwhile is no message that Meta does not know.
  const { sends } = await house.control<{ sends: Send[] }>("GET", "/sends?limit=10000");
  const stored = Map.groupBy(
    messages.filter(({ direction }) => direction === "inbound"),
    (row) => row.provider_id,
  );
  const answers = Map.groupBy(
    messages.filter(({ client_id }) => client_id !== null),
    (row) => row.client_id,
  );
  const outbound = messages.filter(({ direction }) => direction === "outbound");
  /** Accepted by Meta, by our own id, whichever attempt it was. */
  const sentByMessage = Map.groupBy(sends, ({ callbackData, id }) => callbackData?.split(":")[0] ?? id);
  const sentByText = Map.groupBy(
    sends.filter(({ text }) => text?.startsWith("answer ")),
    ({ text }) => text,
  );
  const uncertain = outbound.filter(({ status }) => status === "uncertain");

  const lost = [
    ...told.ids.filter((id) => !stored.has(id)).map((id) => `a customer's ${id}`),
    ...[...promised.accepted].filter(([clientId]) => !answers.has(clientId)).map(([, { text }]) => text),
    ...outbound
      .filter(({ id, status }) => out.has(status) && !sentByMessage.has(id))
      .map(({ id }) => `never sent: ${id}`),
  ];
  const storedTwice = [...stored, ...answers].filter(([, rows]) => rows.length > 1).map(([id]) => id);
  const sentTwice = [
    ...[...sentByMessage].filter(([, some]) => some.length > 1).map(([id]) => id),
    ...[...sentByText].filter(([, some]) => some.length > 1).map(([text]) => text),
  ];
  const unanswered = await list<{ id: string }>(
    `select c.id from conversations c where not exists (
       select 1 from messages m where m.conversation_id = c.id and m.direction = 'outbound' and m.origin = 'bot'
         and m.seq > (select max(i.seq) from messages i where i.conversation_id = c.id and i.direction = 'inbound'))`,
  );
  const stuck = [
    ...outbound.filter(({ status }) => onTheirWay.has(status)).map(({ id, status }) => `${status}: ${id}`),
    // Its status carries our id and would have settled it.
    ...uncertain.filter(({ id }) => sentByMessage.has(id)).map(({ id }) => `uncertain, and Meta has it: ${id}`),
    ...unanswered.map(({ id }) => `nobody answers: ${id}`),
    ...(
      await list<{ what: string }>(
        `select 'webhook ' || outcome || ': ' || id as what from webhook_deliveries where outcome not in ('done')
         union all
         select 'parked: ' || p.target_provider_id from parked_units p join messages m
           on m.business_id = p.business_id and m.channel_id = p.channel_id and m.provider_id = p.target_provider_id
         union all
         select 'job ' || task_identifier || ' since ' || run_at || coalesce(' of ' || locked_by, '') || coalesce(': ' || last_error, '')
         from graphile_worker.jobs where run_at < now() - interval '5 seconds' and attempts < max_attempts`,
      )
    ).map(({ what }) => what),
    ...(told.waiting > 0 ? [`${told.waiting} webhooks are not acknowledged`] : []),
  ];
  const counted = await list<{ n: number }>(
    `select (select coalesce(sum(messages), 0) from usage_counts)::int
       - (select count(*) from messages where usage_counted_at is not null)::int as n`,
  );
  await database.end();
  return {
    inbound: told.ids.length,
    answers: promised.accepted.size,
    sends: sends.length,
    ...{ lost, storedTwice, sentTwice, stuck, refused: promised.refused },
    countedTwice: counted[0]?.n ?? 0,
    failed: outbound
      .filter(({ status }) => status === "failed")
      .map(({ error_code, error_detail }) => `${error_code}: ${error_detail}`),
    /** Meta does not have them: the process died, or the connection broke, before Meta took them; a person decides. */
    uncertain: uncertain
      .filter(({ id }) => !sentByMessage.has(id))
      .map(({ id, error_detail }) => `${id}: ${error_detail}`),
  };
}

/**
 * What is under way, a line each: webhooks not written, messages not out, jobs that are due, run, or failed and will come
 * again. A job put off that never ran is a plan, as a lane's watch is: no work is behind it that is not listed itself.
 */
export async function underWay(house: House): Promise<string[]> {
  const database = new pg.Client({ connectionString: house.database.url });
  await database.connect();
  const { rows } = await database.query<{ what: string }>(
    `select 'webhook ' || id as what from webhook_deliveries where outcome = 'pending'
     union all
     select concat_ws(' ', 'job', task_identifier, key, 'in', extract(epoch from run_at - now())::numeric(9, 1),
       'attempt', attempts, locked_by, extract(epoch from now() - locked_at)::numeric(9, 1), left(last_error, 100))
     from graphile_worker.jobs where attempts < max_attempts and (run_at <= now() or locked_at is not null or attempts > 0)
     union all
     select status || ' ' || id from messages where status in ('queued', 'sending')`,
  );
  await database.end();
  return rows.map(({ what }) => what);
}
