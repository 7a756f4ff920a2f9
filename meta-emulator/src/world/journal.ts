import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Collection } from "./collection.ts";
import { completeOldRecords } from "./old-records.ts";
import type { World } from "./world.ts";

/** A change reaches the file within this time: what was answered before is there after a `kill -9`. */
const flushMs = 40;
const retryMs = 1_000;
/** The file is rewritten when what was appended outgrows this and twice what is alive. */
const compactBytes = 8 * 1024 * 1024;

/**
 * Keeps a world in one file of lines `[collection, id, value]`, appended as things change and rewritten now and then
 * (temporary file, then rename). A last line torn by a crash is skipped. Written synchronously in small pieces: what
 * has been written survives the process, and there is no half-done write to wait for.
 */
export class Journal {
  readonly #path: string;
  readonly #world: World;
  readonly #dirty = new Map<Collection<unknown>, Set<string>>();
  #file: number;
  #timer: NodeJS.Timeout | null = null;
  #appended = 0;
  #alive = 0;

  /** Replays the folder's file into the world, then follows it. */
  constructor(folder: string, world: World) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#path = join(folder, "world.ndjson");
    this.#world = world;
    replay(this.#path, world);
    completeOldRecords(world);
    world.reindex();
    this.#file = this.#compact();
    for (const collection of world.collections()) {
      collection.onChange((id) => this.#note(collection, id));
    }
  }

  #note(collection: Collection<unknown>, id: string): void {
    const ids = this.#dirty.get(collection);
    if (ids) ids.add(id);
    else this.#dirty.set(collection, new Set([id]));
    this.#timer ??= setTimeout(() => this.#flushOrRetry(), flushMs);
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    let lines = "";
    for (const [collection, ids] of this.#dirty) {
      for (const id of ids) lines += `${JSON.stringify([collection.name, id, collection.find(id)])}\n`;
    }
    if (lines === "") return;
    this.#appended += writeAll(this.#file, lines);
    this.#dirty.clear();
    if (this.#appended > Math.max(compactBytes, 2 * this.#alive)) {
      closeSync(this.#file);
      this.#file = this.#compact();
    }
  }

  /** A full disk must not end the process: what could not be written stays due. */
  #flushOrRetry(): void {
    try {
      this.flush();
    } catch (error) {
      console.error("could not save the world:", error);
      this.#timer = setTimeout(() => this.#flushOrRetry(), retryMs);
    }
  }

  close(): void {
    this.flush();
    for (const collection of this.#world.collections()) collection.onChange(() => {});
    closeSync(this.#file);
  }

  #compact(): number {
    const temporary = `${this.#path}.new`;
    const file = openSync(temporary, "w", 0o600);
    this.#alive = 0;
    for (const collection of this.#world.collections()) {
      let lines = "";
      for (const [id, value] of collection.entries()) lines += `${JSON.stringify([collection.name, id, value])}\n`;
      this.#alive += writeAll(file, lines);
    }
    fsyncSync(file);
    renameSync(temporary, this.#path);
    this.#appended = 0;
    return file;
  }
}

function writeAll(file: number, text: string): number {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
  return bytes.length;
}

function replay(path: string, world: World): void {
  const byName = new Map(world.collections().map((collection) => [collection.name, collection]));
  for (const line of readLines(path)) {
    const entry = parseLine(line);
    const collection = entry && byName.get(entry[0]);
    if (!entry || !collection) continue;
    if (entry[2] === null) collection.delete(entry[1]);
    else collection.put(entry[1], entry[2]);
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function parseLine(line: string): [string, string, unknown] | null {
  try {
    const entry: unknown = JSON.parse(line);
    if (!Array.isArray(entry) || typeof entry[0] !== "string" || typeof entry[1] !== "string") return null;
    return [entry[0], entry[1], entry[2] ?? null];
  } catch {
    return null;
  }
}
