import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { migrate } from "./platform/db/migrate.ts";
import { whenDatabaseAnswers } from "./platform/db/when-database-answers.ts";
import { closeHttp } from "./platform/http/close.ts";
import { createLog } from "./platform/log/log.ts";
import { openPlatform } from "./platform/platform.ts";
import { routeEvent } from "./subscriptions.ts";
import { startWorker } from "./worker.ts";

const config = readConfig();
const roles =
  process.argv
    .find((argument) => argument.startsWith("--role="))
    ?.slice(7)
    .split(",") ?? config.roles;
const log = createLog(config.logLevel);

const databaseRoles = { appPassword: config.databaseAppPassword, jobsPassword: config.databaseJobsPassword };
const applied = await whenDatabaseAnswers(log, () => migrate(config.databaseUrl, databaseRoles, log));
// Whoever started us tells a person how far we are.
process.send?.({ stage: "migrations", applied: applied.length });
const platform = await whenDatabaseAnswers(log, () => openPlatform({ ...config, roles }, routeEvent));
const worker = roles.includes("worker") ? await startWorker(platform) : null;
const http = roles.includes("web") ? await createApp(platform) : null;
if (http) {
  await http.app.listen({ host: config.host, port: config.port });
  log.info({ host: config.host, port: config.port }, "listening");
}

let stopping = false;
/** Finishes what is under way, then leaves: requests, jobs, connections. A second signal leaves at once. */
async function stop(reason: string): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  log.info({ reason }, "stopping");
  const deadline = setTimeout(() => process.exit(1), 10_000);
  deadline.unref();
  // Side by side: each may need some seconds.
  await Promise.all([http && closeHttp(http), worker?.stop()]);
  await platform.close();
  process.exit(0);
}

process.on("SIGINT", () => void stop("SIGINT"));
process.on("SIGTERM", () => void stop("SIGTERM"));
if (config.supervised) {
  process.on("disconnect", () => void stop("supervisor gone"));
  // It may have gone while we were starting.
  if (!process.connected) void stop("supervisor gone");
}
process.on("unhandledRejection", (error) => {
  log.fatal({ err: error }, "unhandled rejection");
  process.exit(1);
});
