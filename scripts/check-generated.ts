import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "../server/src/platform/db/migrate.ts";
import { createLog } from "../server/src/platform/log/log.ts";
import { startEmbeddedPostgres } from "../server/src/platform/postgres/embedded-postgres.ts";

/** Migrates an empty database and exits 1 when the types in the repository are not those of its schema. */
const root = fileURLToPath(new URL("..", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "croozer-types-"));
const password = () => randomBytes(16).toString("hex");
const postgres = await startEmbeddedPostgres({ dataDir, superuserPassword: password(), durability: "tests" });
try {
  await migrate(postgres.url, { appPassword: password(), jobsPassword: password() }, createLog("warn"));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/generate-types.ts", postgres.url, "--verify"],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}` },
    },
  );
  if (status === 0) console.log("the types are those of the migrated schema");
  else {
    console.error(`${stdout}${stderr}`);
    console.error("The schema changed: run `node scripts/generate-types.ts URL` on a migrated database.");
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
