import type { Notice } from "@croozer/contracts/realtime";
import type { Compilable } from "kysely";
import type { ClientBase } from "pg";
import type { Clock } from "../clock/clock.ts";
import type { Log } from "../log/log.ts";
import type { Signer } from "../secrets/signer.ts";
import { newId } from "./new-id.ts";
import { plannedOnce } from "./planned-once.ts";

/** Who does it. `name` is kept with what they did, so that history survives their leaving. */
export type Actor =
  | { kind: "member"; id: string; memberId: string; name: string }
  | { kind: "api_key"; id: string; name: string }
  | { kind: "customer"; id: string; name: string }
  | { kind: "courier"; id: string; name: string }
  | { kind: "system"; name: string };

/** What a business-bound transaction is opened with. */
export type TxContext = {
  businessId: string;
  actor: Actor;
  requestId: string;
  /** The event this follows from, and how many led to it. */
  cause?: { eventId: string; depth: number } | null;
};

export type JobRequest = {
  task: string;
  payload: Record<string, unknown>;
  /** One waiting job a key: asking again replaces it; asked while it runs, it runs once more. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** Lower runs sooner; 0 is usual. */
  priority?: number;
};
export type EventRecord = { id: string; type: string; payload: unknown };

/**
 * The permission to act for one business: an open transaction whose every statement is held to that business by
 * row-level security. First parameter of every verb and query.
 */
export class Tx {
  readonly businessId: string;
  readonly requestId: string;
  readonly cause: { eventId: string; depth: number } | null;
  readonly log: Log;
  readonly notices: Notice[] = [];
  readonly jobs: JobRequest[] = [];
  readonly events: EventRecord[] = [];
  readonly afterCommits: (() => void)[] = [];
  #actor: Actor;
  readonly #client: ClientBase;
  readonly #clock: Clock;
  readonly #signer: Signer;

  constructor(client: ClientBase, context: TxContext, tools: { clock: Clock; log: Log; signer: Signer }) {
    this.#client = client;
    this.#clock = tools.clock;
    this.#signer = tools.signer;
    this.businessId = context.businessId;
    this.#actor = context.actor;
    this.requestId = context.requestId;
    this.cause = context.cause ?? null;
    this.log = tools.log;
  }

  get actor(): Actor {
    return this.#actor;
  }

  /**
   * From here on somebody else acts: for work that finds out inside the transaction on whose behalf it is done.
   * @throws once something happened: the whole transaction is one actor's
   */
  actFor(actor: Actor): void {
    if (this.events.length > 0) throw new Error("Something happened already, by somebody else");
    this.#actor = actor;
  }

  now(): Date {
    return this.#clock.now();
  }

  /** Signs a text for this business: nobody else can, and no other business's signature fits. */
  sign(text: string): string {
    return this.#signer.sign(this.businessId, text);
  }

  /** Runs SQL with `$1` parameters and gives its rows. Name the business in the statement as well. */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.#client.query<Row>(text, [...values]);
    return result.rows;
  }

  /** The same for a statement of a busy path, whose text never varies: each connection parses and plans it once. */
  async queryPlanned<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.#client.query<Row>(plannedOnce(text, values));
    return result.rows;
  }

  /** Runs a statement made with the typed builder (`sqlFor`). */
  async run<Row>(statement: Compilable<Row>): Promise<Row[]> {
    const { sql, parameters } = statement.compile();
    const result = await this.#client.query({ text: sql, values: [...parameters] });
    return result.rows as Row[];
  }

  /** The row, or null. */
  async runOne<Row>(statement: Compilable<Row>): Promise<Row | null> {
    return (await this.run(statement))[0] ?? null;
  }

  /** Keeps an event; it is written, with a job for each subscriber, just before the commit. Rooms call `record` of events.ts. */
  keepEvent(type: string, payload: unknown): string {
    const id = newId();
    this.events.push({ id, type, payload });
    return id;
  }

  /** Asks for a job, enqueued in this transaction. The business travels in the payload by itself. */
  enqueue(job: JobRequest): void {
    const key = job.key === undefined ? undefined : `${this.businessId}:${job.task}:${job.key}`;
    // The queue takes a key once a statement; the newest wish replaces the earlier one, as it does between transactions.
    const earlier = key === undefined ? -1 : this.jobs.findIndex((one) => one.key === key);
    if (earlier >= 0) this.jobs.splice(earlier, 1);
    this.jobs.push({
      ...job,
      payload: { ...job.payload, businessId: this.businessId },
      ...(key === undefined ? {} : { key }),
    });
  }

  /** Tells open screens of this business, after the commit. */
  notice(notice: Notice): void {
    this.notices.push(notice);
  }

  /** Runs after a successful commit, never after a rollback. Must not throw. */
  afterCommit(act: () => void): void {
    this.afterCommits.push(act);
  }
}
