import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const target = fileURLToPath(new URL("../server/src/platform/db/schema.generated.ts", import.meta.url));

/**
 * Writes the typed schema from a migrated database. `node scripts/generate-types.ts URL [--verify]`; with --verify it
 * only compares and exits 1 on drift.
 */
const [url, ...flags] = process.argv.slice(2);
if (!url) {
  console.error("usage: generate-types.ts DATABASE_URL [--verify]");
  process.exit(2);
}
const mapping = { int8: "number", numeric: "number", date: "string", jsonb: "unknown" };
const result = spawnSync(
  "kysely-codegen",
  [
    ...["--dialect", "postgres", "--url", url, "--default-schema", "public", "--include-pattern", "public.*"],
    ...["--exclude-pattern", "{public.schema_migrations,public.job_runners,public.webhook_deliveries_*}"],
    ...["--type-mapping", JSON.stringify(mapping), "--out-file", target],
    ...flags,
  ],
  { stdio: "inherit" },
);
process.exit(result.status ?? 1);
