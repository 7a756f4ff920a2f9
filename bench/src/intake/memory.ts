import { readFile } from "node:fs/promises";

/** Resident memory of a process in MB; null where there is no /proc. */
export async function residentMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kb = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
  return kb === undefined ? null : Math.round(Number(kb) / 1024);
}

/** Reads a process's memory every so often until told to stop; gives what it read. */
export function watchMemory(pid: number, everyMs = 500): () => number[] {
  const samples: number[] = [];
  const timer = setInterval(() => {
    void residentMb(pid).then((mb) => {
      if (mb !== null) samples.push(mb);
    });
  }, everyMs);
  return () => {
    clearInterval(timer);
    return samples;
  };
}

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** How much more the last third took than the middle one, as a part of it: the first is caches that fill. */
export function growthOf(samples: readonly number[]): number {
  const third = Math.floor(samples.length / 3);
  if (third === 0) return 0;
  return median(samples.slice(2 * third)) / median(samples.slice(third, 2 * third)) - 1;
}
