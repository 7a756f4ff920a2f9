import { z } from "zod";
import { afterDone, Tap, without } from "./tap.ts";

/** What came of a tap that was sent. Without an answer nobody knows: it is sent again, under the same key. */
export type Outcome =
  | { kind: "done"; order: { id: string; version: number; revision: number } }
  | { kind: "refused" }
  | { kind: "no_answer" }
  /** Nobody is signed in: it waits for them. */
  | { kind: "signed_out" };

export type Kept = {
  taps: readonly Tap[];
  /** The last attempt had no answer. */
  stalled: boolean;
};

type Parts = {
  storage: Pick<Storage, "getItem" | "setItem">;
  storageKey: string;
  send: (tap: Tap) => Promise<Outcome>;
  /** One at a time over all tabs of the device. */
  alone: (act: () => Promise<void>) => Promise<void>;
  now: () => number;
  /** After a while, when there was no answer. */
  later: (act: () => void) => void;
};

export type KeptTaps = ReturnType<typeof createKeptTaps>;

/** Whoever comes back after that long has another board before them; the server has forgotten the keys a little later. */
const worthMs = 12 * 60 * 60_000;
const Stored = z.array(Tap);

/**
 * The taps of one device until the server answered them: kept in order, over a reload too, sent one after the other and
 * each done once. A tap that was refused is gone: what it was meant for is not there any more.
 */
export function createKeptTaps({ storage, storageKey, send, alone, now, later }: Parts) {
  const watchers = new Set<() => void>();
  let kept: Kept = { taps: [], stalled: false };
  let isStored = true;
  let running: Promise<void> | null = null;
  let isWanted = false;
  kept = { taps: read(), stalled: false };

  /** Another tab of the device may have changed them since. */
  function read(): readonly Tap[] {
    if (!isStored) return kept.taps;
    try {
      const stored = Stored.safeParse(JSON.parse(storage.getItem(storageKey) ?? "[]"));
      return stored.success ? stored.data.filter(({ at }) => now() - at < worthMs) : [];
    } catch {
      return [];
    }
  }

  function change(taps: readonly Tap[], stalled = kept.stalled): void {
    kept = { taps, stalled };
    try {
      storage.setItem(storageKey, JSON.stringify(taps));
    } catch {
      // A full or forbidden storage: they are kept for as long as the page is.
      isStored = false;
    }
    for (const watcher of watchers) watcher();
  }

  async function sendAll(): Promise<void> {
    for (let tap = read()[0]; tap !== undefined; tap = read()[0]) {
      const outcome = await send(tap);
      if (outcome.kind === "signed_out") return change(read());
      if (outcome.kind === "no_answer") {
        change(read(), true);
        return later(() => void flush());
      }
      change(outcome.kind === "done" ? afterDone(read(), tap, outcome.order) : without(read(), tap), false);
    }
    change([], false);
  }

  /** Sends what is kept; asked again meanwhile, once more after it. */
  function flush(): Promise<void> {
    isWanted = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  async function run(): Promise<void> {
    while (isWanted && (read().length > 0 || kept.taps.length > 0)) {
      isWanted = false;
      await alone(sendAll);
    }
  }

  return {
    keep(tap: Tap): void {
      change([...read(), tap]);
      void flush();
    },
    flush,
    /** Another tab kept or sent some. */
    reload: () => {
      kept = { ...kept, taps: read() };
      for (const watcher of watchers) watcher();
    },
    state: () => kept,
    watch: (watcher: () => void) => {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
  };
}
