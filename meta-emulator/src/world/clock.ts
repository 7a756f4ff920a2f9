import type { Clock, ClockAct } from "../phone-api.ts";
import { ApiError } from "./api-error.ts";

type Task = { at: number; order: number; run: (at: number) => void };

/** Longest real wait: timers overflow beyond 2^31 ms. */
const longestWaitMs = 3_600_000;
/** Later years do not fit the times that are told. */
const lastTime = Date.UTC(9999, 0);

/**
 * Emulated time: runs beside real time, pauses, jumps forward. What is planned with `at` happens when that time comes,
 * by waiting or by a jump; nothing planned for later happens while paused. A task learns the time it was due, so that
 * a jump over an hour leaves the same timestamps as an hour of waiting.
 */
export class EmulatedClock {
  #offsetMs: number;
  #pausedAt: number | null;
  #timer: NodeJS.Timeout | null = null;
  #taskAt: number | null = null;
  #order = 0;
  #closed = false;
  readonly #tasks: Task[] = [];

  constructor(offsetMs = 0, pausedAt: number | null = null) {
    this.#offsetMs = offsetMs;
    this.#pausedAt = pausedAt;
  }

  /** While a planned task runs, the time it was due: what it plans in turn follows from there, also after a jump. */
  now(): number {
    return this.#taskAt ?? this.#pausedAt ?? Date.now() + this.#offsetMs;
  }

  get isRunning(): boolean {
    return this.#pausedAt === null;
  }

  view(): Clock {
    return { now: new Date(this.now()).toISOString(), running: this.isRunning };
  }

  /** What to remember over a restart. */
  state(): { clockOffsetMs: number; pausedAt: number | null } {
    return { clockOffsetMs: this.#offsetMs, pausedAt: this.#pausedAt };
  }

  act(act: ClockAct): void {
    if ("advanceMs" in act) this.#advance(act.advanceMs);
    else this.#setRunning(act.running);
    this.#rearm();
  }

  /** Runs `run` once emulated time reaches `at`: soon, on a later turn, when it already has. */
  at(at: number, run: (at: number) => void): void {
    if (this.#closed) return;
    push(this.#tasks, { at, order: this.#order++, run });
    if (this.#tasks[0]?.run === run) this.#rearm();
  }

  close(): void {
    this.#closed = true;
    this.#tasks.length = 0;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #advance(ms: number): void {
    if (this.now() + ms > lastTime) throw new ApiError(422, "time_wrong", "the clock ends with the year 9998");
    if (this.#pausedAt === null) this.#offsetMs += ms;
    else this.#pausedAt += ms;
  }

  #setRunning(running: boolean): void {
    if (running && this.#pausedAt !== null) {
      this.#offsetMs = this.#pausedAt - Date.now();
      this.#pausedAt = null;
    } else if (!running) {
      this.#pausedAt = this.now();
    }
  }

  #rearm(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const next = this.#tasks[0];
    if (!next) return;
    const waitMs = next.at - this.now();
    if (waitMs > 0 && this.#pausedAt !== null) return;
    this.#timer = setTimeout(() => this.#drain(), Math.min(Math.max(waitMs, 0), longestWaitMs));
  }

  #drain(): void {
    const until = this.now();
    for (let task = this.#tasks[0]; task && task.at <= until; task = this.#tasks[0]) {
      pop(this.#tasks);
      this.#taskAt = task.at;
      try {
        task.run(task.at);
      } catch (error) {
        // What was planned with it goes on.
        console.error("something planned for a time failed:", error);
      } finally {
        this.#taskAt = null;
      }
    }
    this.#rearm();
  }
}

function before(a: Task | undefined, b: Task | undefined): boolean {
  if (!a || !b) return false;
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function swap(heap: Task[], i: number, j: number): void {
  const a = heap[i];
  const b = heap[j];
  if (!a || !b) return;
  heap[i] = b;
  heap[j] = a;
}

function push(heap: Task[], task: Task): void {
  let i = heap.push(task) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(heap[i], heap[parent])) break;
    swap(heap, i, parent);
    i = parent;
  }
}

function pop(heap: Task[]): void {
  swap(heap, 0, heap.length - 1);
  heap.pop();
  let i = 0;
  for (;;) {
    const left = 2 * i + 1;
    let least = before(heap[left], heap[i]) ? left : i;
    if (before(heap[left + 1], heap[least])) least = left + 1;
    if (least === i) return;
    swap(heap, i, least);
    i = least;
  }
}
