import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, processIdentity } from "./processes.ts";

/** Another living process uses the folder. */
export class FolderInUse extends Error {
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid}. Stop it first, or choose another folder with CROOZER_DATA.`);
    this.name = "FolderInUse";
    this.pid = pid;
  }
}

export type FolderLock = { release(): Promise<void> };

/**
 * Takes a folder for this process alone. A lock whose process is gone, by its id and start time, is taken over, so
 * nothing needs cleaning after `kill -9`.
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, "lock");
  const own = JSON.stringify({ pid: process.pid, identity: await processIdentity(process.pid) });
  const mine = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(mine, own, { mode: 0o600 });
  try {
    // link() either makes the whole file at once or fails: nobody reads half a lock.
    while (!(await tryLink(mine, file))) await removeStale(folder, file);
  } finally {
    await rm(mine, { force: true });
  }
  return { release: () => rm(file, { force: true }) };
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function removeStale(folder: string, file: string): Promise<void> {
  const found = await readFile(file, "utf8").catch(() => null);
  if (found === null) return;
  await assertGone(folder, found);
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  // Someone else may have taken it over between our reading and our renaming: then it goes back.
  if ((await readFile(aside, "utf8")) !== found) await tryLink(aside, file);
  await rm(aside, { force: true });
}

async function assertGone(folder: string, text: string): Promise<void> {
  let holder: { pid?: unknown; identity?: unknown };
  try {
    holder = JSON.parse(text);
  } catch {
    return;
  }
  if (typeof holder.pid !== "number") return;
  const identity = typeof holder.identity === "string" ? holder.identity : null;
  if (await isAlive(holder.pid, identity)) throw new FolderInUse(folder, holder.pid);
}
