import { z } from "zod";

/** What came of an act that was sent. Without an answer nobody knows: it is sent again, under the same key. */
export type QueueOutcome<Done> =
  | ({ kind: "done" } & Done)
  | { kind: "refused" }
  | { kind: "no_answer" }
  /** Nobody is signed in: it waits for them. */
  | { kind: "signed_out" };

export type KeptActs<Act> = {
  taps: readonly Act[];
  /** The last attempt had no answer. */
  stalled: boolean;
};

export type QueueParts<Act, Done> = {
  /** Of what is kept: another version of the page may have kept something else. */
  schema: z.ZodType<Act>;
  storage: Pick<Storage, "getItem" | "setItem">;
  storageKey: string;
  send: (act: Act) => Promise<QueueOutcome<Done>>;
  /** What is still to be sent once one of them was done. */
  afterDone: (acts: readonly Act[], done: Act, answer: Done) => readonly Act[];
  /** One at a time over all tabs of the device. */
  alone: (act: () => Promise<void>) => Promise<void>;
  now: () => number;
  /** After a while, when there was no answer. */
  later: (act: () => void) => void;
};

/** Whoever comes back after that long has another board before them; the server has forgotten the keys a little later. */
const worthMs = 12 * 60 * 60_000;

/**
 * The taps of one device until the server answered them: kept in order, over a reload too, sent one after the other and
 * each done once. A tap that was refused is gone: what it was meant for is not there any more.
 */
export function createKeptQueue<Act extends { key: string; at: number }, Done>({
  schema,
  storage,
  storageKey,
  send,
  afterDone,
  alone,
  now,
  later,
}: QueueParts<Act, Done>) {
  const watchers = new Set<() => void>();
  const Stored = z.array(schema);
  const without = (acts: readonly Act[], gone: Act) => acts.filter(({ key }) => key !== gone.key);
  let kept: KeptActs<Act> = { taps: [], stalled: false };
  let isStored = true;
  let running: Promise<void> | null = null;
  let isWanted = false;
  kept = { taps: read(), stalled: false };

  /** Another tab of the device may have changed them since. */
  function read(): readonly Act[] {
    if (!isStored) return kept.taps;
    try {
      const stored = Stored.safeParse(JSON.parse(storage.getItem(storageKey) ?? "[]"));
      return stored.success ? stored.data.filter(({ at }) => now() - at < worthMs) : [];
    } catch {
      return [];
    }
  }

  function change(taps: readonly Act[], stalled = kept.stalled): void {
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
      change(outcome.kind === "done" ? afterDone(read(), tap, outcome) : without(read(), tap), false);
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
    keep(tap: Act): void {
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
