import { readdir, readFile } from "node:fs/promises";

/** Linux counts in hundredths of a second. */
const tickMs = 10;

type Stat = { pid: number; parent: number; ms: number };

async function readStat(pid: string): Promise<Stat[]> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name, in brackets, may hold spaces.
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [, parent = 0] = fields;
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
  return text === "" ? [] : [{ pid: Number(pid), parent, ms: ticks * tickMs }];
}

/**
 * Processor time that a process and its children took, in ms: what is left of a measurement when the machine is busy with
 * other things. 0 where there is no /proc.
 */
export async function processorMs(pid: number): Promise<number> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const stats = (await Promise.all(pids.map(readStat))).flat();
  return stats.filter((stat) => stat.pid === pid || stat.parent === pid).reduce((sum, { ms }) => sum + ms, 0);
}
