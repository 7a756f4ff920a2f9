import { execFile } from "node:child_process";
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";

const run = promisify(execFile);

/** How PostgreSQL's programs are started: it refuses to run as root. */
export type Launcher = {
  /** Command line in front of the program's own. */
  prefix: readonly string[];
  /** The system user it runs as, when that is not ours. */
  user?: { uid: number; gid: number };
};

type Account = { name: string; uid: number; gid: number };

/**
 * Chooses how to start PostgreSQL on the folder `home`, which is made when missing.
 *
 * An ordinary user starts it plainly. Root starts it in a user namespace where it looks like an ordinary user while its
 * files stay root's; where namespaces are forbidden (many containers) it becomes the owner of the surrounding folder,
 * `postgres` or `nobody`, and the folder is given to that user.
 * @throws when no way works, with what to do
 */
export async function chooseLauncher(home: string, binaries: Binaries): Promise<Launcher> {
  // Only the innermost folder is closed: another system user may have to pass through those around it.
  await mkdir(dirname(home), { recursive: true });
  await mkdir(home, { recursive: true, mode: 0o700 });
  const me = process.getuid?.();
  const owner = await stat(home);
  if (me === undefined) return { prefix: [] };
  if (me !== 0) {
    if (owner.uid !== me)
      throw new Error(
        `The database folder ${home} belongs to another user (id ${owner.uid}): start as that user, or choose another data folder with CROOZER_DATA.`,
      );
    return { prefix: [] };
  }
  const accounts = await readAccounts();
  if (owner.uid === 0) {
    const launcher = await inNamespace(accounts);
    if (launcher && (await works(launcher, home, binaries))) return launcher;
  }
  for (const user of await candidates(home, owner, accounts)) {
    const launcher: Launcher = { prefix: [], user };
    await giveTo(home, user);
    if (await works(launcher, home, binaries)) return launcher;
  }
  await giveTo(home, { uid: owner.uid, gid: owner.gid });
  throw new Error(
    "PostgreSQL does not run as root, and here neither a user namespace nor another user can reach both " +
      `${binaries.postgres} and ${home}. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/**
 * The same launcher, whose program is asked to stop when we die, even by `kill -9`. Where that cannot be had the next
 * start finds the orphan and stops it.
 */
export async function dyingWithUs(launcher: Launcher): Promise<Launcher> {
  const prefix = [...launcher.prefix, "setpriv", "--pdeathsig", "INT", "--"];
  if (process.platform !== "linux" || !(await succeeds({ ...launcher, prefix }, ["true"]))) return launcher;
  return { ...launcher, prefix };
}

async function inNamespace(accounts: readonly Account[]): Promise<Launcher | null> {
  // initdb wants the id to have a name, so it must be one that exists here.
  const account = accounts.find(({ name }) => name === "nobody") ?? accounts.find(({ uid }) => uid > 0);
  if (!account || process.platform !== "linux") return null;
  return { prefix: ["unshare", "--user", `--map-user=${account.uid}`, `--map-group=${account.gid}`, "--"] };
}

async function candidates(home: string, owner: { uid: number; gid: number }, accounts: readonly Account[]) {
  if (owner.uid !== 0) return [{ uid: owner.uid, gid: owner.gid }];
  const around = await stat(dirname(home));
  const named = ["postgres", "_postgres", "nobody"].flatMap((name) => accounts.filter((one) => one.name === name));
  return [{ uid: around.uid, gid: around.gid }, ...named].filter(({ uid }) => uid > 0);
}

async function readAccounts(): Promise<Account[]> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

async function giveTo(home: string, user: { uid: number; gid: number }): Promise<void> {
  await run("chown", ["-R", `${user.uid}:${user.gid}`, home]);
}

/** Whether the program can be run and the folder written that way. */
const works = (launcher: Launcher, home: string, { postgres }: Binaries) =>
  succeeds(launcher, ["/bin/sh", "-c", 'cd "$1" && test -w . && exec "$2" -V', "sh", home, postgres]);

async function succeeds(launcher: Launcher, command: readonly string[]): Promise<boolean> {
  const [program = "", ...args] = [...launcher.prefix, ...command];
  return run(program, args, { ...launcher.user, cwd: "/" }).then(
    () => true,
    () => false,
  );
}
