import { readdirSync, readFileSync } from "node:fs";

export type Memory = { name: string; pid: number; residentMb: number; ownShareMb: number };

/** A process and all that descend from it, with what each holds (Linux). */
export function memoryOfTree(rootPid: number): Memory[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const belongs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === rootPid || belongs(parents.get(pid)));
  return [...parents.keys()].filter(belongs).map(memoryOf);
}

function memoryOf(pid: number): Memory {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(rollup)?.[1] ?? 0) / 1024;
  const command = read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
  return { name: nameOf(command), pid, residentMb: megabytes("Rss"), ownShareMb: megabytes("Pss") };
}

function nameOf(command: string): string {
  const known = /(scripts\/run\.ts|server\/src\/main\.ts|meta-emulator\/src\/main\.ts|npm start)/.exec(command)?.[1];
  return known ?? (/postgres/.test(command) ? "PostgreSQL" : command.slice(0, 40));
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
