import { randomUUID } from "node:crypto";
import { receiveAct } from "../messaging/receive.ts";
import type { Simulation } from "../simulation.ts";
import type { Person, PhoneNumber } from "../world/types.ts";
import { Latencies } from "./latencies.ts";
import type { LoadReport, LoadWish } from "./types.ts";

const tickMs = 5;
/** A load that nobody answers is given up this long after its last message. */
const patienceMs = 30_000;

/** People who write at a rate for a bounded time, in real time. */
export class LoadRun {
  readonly id = randomUUID();
  readonly #sim: Simulation;
  readonly #number: PhoneNumber;
  readonly #people: Person[];
  readonly #texts: string[];
  readonly #wish: LoadWish;
  readonly #startedAt = performance.now();
  readonly #postsBefore: number;
  readonly #latencies = new Latencies();
  /** When each message was written that waits for its 200. */
  readonly #waiting = new Map<string, number>();
  #state: LoadReport["state"] = "writing";
  #written = 0;
  #heldBack = 0;
  #acknowledged = 0;
  #endedAt: number | null = null;
  #lastAcknowledgedAt: number;
  #timer: NodeJS.Timeout;

  constructor(sim: Simulation, number: PhoneNumber, people: Person[], wish: LoadWish, texts: string[]) {
    this.#sim = sim;
    this.#number = number;
    this.#people = people;
    this.#texts = texts;
    this.#wish = wish;
    this.#postsBefore = sim.outbox.counts.posts;
    this.#lastAcknowledgedAt = this.#startedAt;
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  get isOver(): boolean {
    return this.#state === "done" || this.#state === "stopped";
  }

  acknowledge(messageId: string): void {
    const writtenAt = this.#waiting.get(messageId);
    if (writtenAt === undefined) return;
    this.#waiting.delete(messageId);
    this.#acknowledged++;
    this.#lastAcknowledgedAt = performance.now();
    this.#latencies.add(this.#lastAcknowledgedAt - writtenAt);
  }

  stop(): void {
    if (!this.isOver) this.#end("stopped");
  }

  report(): LoadReport {
    const writingMs = Math.min((this.#endedAt ?? performance.now()) - this.#startedAt, this.#wish.seconds * 1000);
    const answeringMs = this.#lastAcknowledgedAt - this.#startedAt;
    const perSecond = (count: number, ms: number) => (ms > 0 ? Math.round((count * 1000) / ms) : 0);
    return {
      id: this.id,
      state: this.#state,
      written: this.#written,
      acknowledged: this.#acknowledged,
      waiting: this.#waiting.size,
      heldBack: this.#heldBack,
      posts: this.#sim.outbox.counts.posts - this.#postsBefore,
      writtenPerSecond: perSecond(this.#written, writingMs),
      acknowledgedPerSecond: perSecond(this.#acknowledged, answeringMs),
      latencyMs: this.#latencies.view(),
    };
  }

  #tick(): void {
    const elapsedMs = performance.now() - this.#startedAt;
    const writingMs = this.#wish.seconds * 1000;
    if (this.#state === "writing") this.#write(Math.min(elapsedMs, writingMs));
    if (this.#state === "writing" && elapsedMs >= writingMs) this.#state = "waiting";
    if (this.#state !== "waiting") return;
    if (this.#waiting.size === 0) this.#end("done");
    else if (elapsedMs > writingMs + patienceMs) this.#end("stopped");
  }

  #write(elapsedMs: number): void {
    const due = Math.floor((elapsedMs / 1000) * this.#wish.perSecond) - this.#written - this.#heldBack;
    const room = (this.#wish.mostWaiting ?? 10_000) - this.#waiting.size;
    for (let n = Math.min(due, room); n > 0; n--) this.#writeOne();
    if (due > room) this.#heldBack += due - Math.max(room, 0);
  }

  #writeOne(): void {
    const person = this.#people[this.#written % this.#people.length];
    const body = this.#texts[this.#written % this.#texts.length] ?? "";
    this.#written++;
    if (!person) return;
    const message = receiveAct(this.#sim, this.#sim.world.customers.find(person.id) ?? person, this.#number, {
      type: "text",
      body,
    });
    this.#waiting.set(message.id, performance.now());
  }

  #end(state: "done" | "stopped"): void {
    clearInterval(this.#timer);
    this.#state = state;
    this.#endedAt = performance.now();
  }
}
