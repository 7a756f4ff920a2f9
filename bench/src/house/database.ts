import { randomBytes } from "node:crypto";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../server/src/platform/postgres/embedded-postgres.ts";

/** An embedded PostgreSQL that loses nothing, and can be killed. */
export type Database = { url: string; killAndRestart(): Promise<void>; stop(): Promise<void> };

export async function startDatabase(
  dataDir: string,
  superuserPassword = randomBytes(16).toString("hex"),
): Promise<Database> {
  let running: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, superuserPassword });
  const { url, port } = running;
  return {
    url,
    async killAndRestart() {
      process.kill(running.pid, "SIGKILL");
      await running.exited;
      await running.stop();
      running = await startEmbeddedPostgres({ dataDir, superuserPassword, port });
    },
    stop: () => running.stop(),
  };
}
