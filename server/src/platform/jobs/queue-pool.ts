import pg from "pg";
import { isPassing } from "../db/passing.ts";
import type { Log } from "../log/log.ts";

/**
 * With this code (a conflict of transactions) the queue asks again by itself, after 50 ms and then ever longer up to five
 * seconds, for some minutes.
 */
const askedAgain = "40001";

type Told = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/**
 * The queue's connections. What it says of a job (done, failed) it says without waiting for an answer, and knows only some
 * of the errors that pass: a database that goes at that moment would end the process by an unhandled rejection, and with it
 * every send under way. So all errors that pass bear a code that it knows.
 */
export class QueuePool extends pg.Pool {
  constructor(url: string, max: number, log: Log) {
    super({ connectionString: url, max, application_name: "croozer-jobs" });
    this.on("connect", (client) => {
      client.on("error", (error) => log.warn({ err: error.message }, "queue connection lost"));
      const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
      const patient = (...asked: unknown[]): unknown => {
        const answer = query(...asked);
        return answer instanceof Promise ? answer.catch(known) : answer;
      };
      client.query = patient as typeof client.query;
    });
    this.on("error", (error) => log.warn({ err: error.message }, "idle queue connection lost"));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(told: Told): void;
  override connect(told?: Told): Promise<pg.PoolClient> | undefined {
    if (!told) return super.connect().catch(known);
    super.connect(told);
    return undefined;
  }
}

function known(error: unknown): never {
  if (!isPassing(error) || !(error instanceof Error)) throw error;
  throw Object.assign(new Error(error.message, { cause: error }), { code: askedAgain });
}
