import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { newId } from "../db/new-id.ts";
import type { Storage } from "./storage.ts";

/** Files in a folder of this machine. */
export function localStorage(folder: string): Storage {
  const root = resolve(folder);
  const pathOf = (key: string) => {
    const path = resolve(join(root, key));
    if (!path.startsWith(root + sep)) throw new Error("A storage key leaves its folder");
    return path;
  };
  /** Never half a file under its real name. */
  const place = async (key: string, write: (temporary: string) => Promise<void>) => {
    const path = pathOf(key);
    const temporary = `${path}.${newId()}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(temporary);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  };
  return {
    write: (key, bytes) => place(key, (temporary) => writeFile(temporary, bytes)),
    writeFile: (key, path) => place(key, (temporary) => copyFile(path, temporary)),
    read: async (key) => orNull(readFile(pathOf(key))),
    async open(key, range) {
      const handle = await orNull(open(pathOf(key)));
      return handle?.createReadStream(range) ?? null;
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
  };
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
