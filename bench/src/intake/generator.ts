import { setTimeout as wait } from "node:timers/promises";
import { type Connection, openConnection } from "./connection.ts";

export type Load = { answered: number; refused: number; latenciesMs: number[] };
type Next = () => Buffer | null;

const openAll = (port: number, count: number, fail: (error: Error) => void) =>
  Promise.all(Array.from({ length: count }, () => openConnection(port, fail)));

/** As much as is answered: each connection posts again when it was answered, until the time is up or there are none left. */
export function generate(
  port: number,
  next: Next,
  { connections, durationMs }: { connections: number; durationMs: number },
): Promise<Load> {
  const load: Load = { answered: 0, refused: 0, latenciesMs: [] };
  return withErrors(async (fail) => {
    const open = await openAll(port, connections, fail);
    const until = performance.now() + durationMs;
    const talk = (connection: Connection) =>
      new Promise<void>((resolve) => {
        const post = () => {
          const request = performance.now() < until ? next() : null;
          if (!request) {
            connection.end();
            return resolve();
          }
          const sentAt = performance.now();
          connection.post(request, (ok) => {
            count(load, ok, sentAt);
            post();
          });
        };
        post();
      });
    await Promise.all(open.map(talk));
    return load;
  });
}

/**
 * So many a second, whatever is answered: a request is due at its time, waits for a free connection when there is none,
 * and its answer is late by all of that. So do the many senders that a real provider is.
 */
export function offer(
  port: number,
  next: Next,
  { perSecond, durationMs, connections }: { perSecond: number; durationMs: number; connections: number },
): Promise<Load> {
  const load: Load = { answered: 0, refused: 0, latenciesMs: [] };
  return withErrors(async (fail) => {
    const open = await openAll(port, connections, fail);
    const free = [...open];
    const due: number[] = [];
    const started = performance.now();
    const total = Math.floor((durationMs * perSecond) / 1000);
    let made = 0;
    const send = () => {
      for (let connection = free.at(-1); connection && due.length > 0; connection = free.at(-1)) {
        const request = next();
        if (!request) throw new Error("too few requests were made");
        const dueAt = due.shift() ?? 0;
        const taken = connection;
        free.pop();
        taken.post(request, (ok) => {
          count(load, ok, dueAt);
          free.push(taken);
          send();
        });
      }
    };
    while (made < total || load.answered + load.refused < total) {
      const now = performance.now() - started;
      for (; made < total && (made * 1000) / perSecond <= now; made += 1) due.push(started + (made * 1000) / perSecond);
      send();
      await wait(1);
    }
    for (const connection of open) connection.end();
    return load;
  });
}

function count(load: Load, ok: boolean, since: number): void {
  if (ok) load.answered += 1;
  else load.refused += 1;
  load.latenciesMs.push(performance.now() - since);
}

/** A connection that breaks ends the run. */
function withErrors<T>(act: (fail: (error: Error) => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    act(reject).then(resolve, reject);
  });
}
