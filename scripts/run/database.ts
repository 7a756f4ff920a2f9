import type {
  EmbeddedPostgres,
  EmbeddedPostgresOptions,
} from "../../server/src/platform/postgres/embedded-postgres.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/postgres/embedded-postgres.ts";

export type Database = { url: string; went: string; stop(): Promise<void> };

/** The embedded database, kept running: when it ends unasked it is started again at the same address. */
export async function keepDatabase(
  options: EmbeddedPostgresOptions & { warn: (line: string) => void },
): Promise<Database> {
  let stopping = false;
  let current: EmbeddedPostgres = await startEmbeddedPostgres(options);
  const { url, port } = current;

  const keep = async () => {
    while (!stopping) {
      await current.exited;
      if (stopping) return;
      options.warn("the database ended; starting it again");
      await current.stop();
      current = await startEmbeddedPostgres({ ...options, port });
      options.warn("the database is back");
    }
  };
  void keep().catch((error) => options.warn(`the database cannot be started again: ${String(error)}`));
  return {
    url,
    went: `PostgreSQL 18 on port ${port}`,
    async stop() {
      stopping = true;
      await current.stop();
    },
  };
}
