import type { Notice } from "@croozer/contracts/realtime";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import pg from "pg";
import type { Clock } from "../clock/clock.ts";
import type { Log } from "../log/log.ts";
import type { Signer } from "../secrets/signer.ts";
import { connections } from "./connections.ts";
import { newId } from "./new-id.ts";
import { noteFromDatabase } from "./passing.ts";
import { plannedOnce } from "./planned-once.ts";
import type { DB } from "./schema.generated.ts";
import { type EventRecord, Tx, type TxContext } from "./tx.ts";

// Minor units, counters and positions stay far below 2^53; quantities are small decimals.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
// Days stay days: a Date would drag a time zone in.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** The typed statement builder. It only writes SQL; `tx.run` executes it. */
export const sqlFor = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/**
 * `unhurried`: the commit does not wait for the disk. For work that is repeated when the database's machine dies at that
 * moment: what is lost is the newest, and nothing that others made durable later.
 */
export type CommitOptions = { unhurried?: boolean };

/** Which jobs an event asks for. Filled from the table of subscriptions. */
export type EventRouter = (event: EventRecord, tx: Tx) => void;

export type Db = {
  /** Opens a transaction for one business and commits it when `act` resolves. Events, jobs and notices go with the commit. */
  inTx<T>(context: TxContext, act: (tx: Tx) => Promise<T>, options?: CommitOptions): Promise<T>;
  /** Tables that belong to no business. `reason` is logged with failures and listed by a test. */
  withoutTenant<T>(reason: string, act: (client: pg.ClientBase) => Promise<T>, options?: CommitOptions): Promise<T>;
  /**
   * One statement on tables that belong to no business and have no policy: one round trip instead of three, on paths where
   * that counts, and planned once a connection.
   */
  withoutTenantOnce(reason: string, text: string, values: unknown[]): Promise<void>;
  /** Memberships of a person across businesses: the one thing a person reads without naming a business. */
  asPerson<T>(userId: string, act: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** Tells open screens of a business outside a transaction. */
  publish(businessId: string, notices: Notice[]): void;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type DbOptions = {
  /** URL of the application's role. */
  url: string;
  clock: Clock;
  log: Log;
  signer: Signer;
  routeEvent: EventRouter;
  /** Called after commits. */
  onNotices: (businessId: string, notices: Notice[]) => void;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const flush = `
  with kept as (
    insert into events (business_id, id, type, payload, depth, caused_by, actor, request_id)
    select $1::uuid, e.id, e.type, e.payload, $2::smallint, $3::uuid, $4::jsonb, $5
    from jsonb_to_recordset($6::jsonb) as e (id uuid, type text, payload jsonb)
  )
  select enqueue_jobs($7::jsonb)`;

const commit = ({ unhurried }: CommitOptions): string => (unhurried ? "; set local synchronous_commit = off" : "");

export function openDb(options: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: connections.application,
    application_name: "croozer",
  });
  // A connection that breaks must not take the process down: neither one in use, between two statements, nor an idle one.
  pool.on("connect", (client) =>
    client.on("error", (error) => options.log.warn({ err: error.message }, "database connection lost")),
  );
  pool.on("error", (error) => options.log.warn({ err: error.message }, "idle database connection lost"));

  const noted = (error: unknown): never => {
    noteFromDatabase(error);
    throw error;
  };
  const inTransaction = async <T>(settings: string, act: (client: pg.ClientBase) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`begin; ${settings}`);
      const result = await act(client);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  const transaction: typeof inTransaction = (settings, act) => inTransaction(settings, act).catch(noted);

  const assertUuid = (id: string) => {
    if (!uuid.test(id)) throw new Error("Not an id");
    return id;
  };

  return {
    pool,
    async inTx(context, act, how = {}) {
      const businessId = assertUuid(context.businessId);
      let tx: Tx | undefined;
      const result = await transaction(`set local app.business_id = '${businessId}'${commit(how)}`, async (client) => {
        tx = new Tx(client, context, options);
        const value = await act(tx);
        for (const event of tx.events) options.routeEvent(event, tx);
        if (tx.events.length > 0 || tx.jobs.length > 0) {
          await tx.queryPlanned(flush, [
            businessId,
            (tx.cause?.depth ?? 0) + 1,
            tx.cause?.eventId ?? null,
            JSON.stringify(tx.actor),
            tx.requestId,
            JSON.stringify(tx.events),
            JSON.stringify(tx.jobs),
          ]);
        }
        return value;
      });
      if (tx) {
        if (tx.notices.length > 0) options.onNotices(businessId, tx.notices);
        for (const act of tx.afterCommits) act();
      }
      return result;
    },
    withoutTenant: (_reason, act, how = {}) => transaction(`set local app.platform = 'on'${commit(how)}`, act),
    async withoutTenantOnce(_reason, text, values) {
      await pool.query(plannedOnce(text, values)).catch(noted);
    },
    asPerson: (userId, act) => transaction(`set local app.user_id = '${assertUuid(userId)}'`, act),
    publish: options.onNotices,
    close: () => pool.end(),
  };
}

/** A request id for work that no request started. */
export const newRequestId = (): string => newId();
