import { automationJobs } from "./automations/jobs.ts";
import { createLanes, type Lanes } from "./conversations/conversations.ts";
import { conversationJobs } from "./conversations/jobs.ts";
import { orderJobs } from "./orders/jobs.ts";
import { jobsUrl } from "./platform/db/migrate.ts";
import { type JobDefinition, type JobRunner, startJobs } from "./platform/jobs/jobs.ts";
import type { Platform } from "./platform/platform.ts";

/** The table of contents of the worker role: every room's jobs, listed by hand. */
const jobsOf = (platform: Platform, lanes: Lanes): readonly JobDefinition[] => [
  ...conversationJobs(platform, lanes),
  ...orderJobs,
  ...automationJobs(platform),
];

/** Runs the jobs and the lanes they wake, until stopped: then neither leaves anything half done. */
export async function startWorker(platform: Platform): Promise<JobRunner> {
  const { config, db, log } = platform;
  const roles = { appPassword: config.databaseAppPassword, jobsPassword: config.databaseJobsPassword };
  const lanes = createLanes(platform);
  const url = jobsUrl(config.databaseUrl, roles);
  const jobs = await startJobs({ url, db, log, definitions: jobsOf(platform, lanes) });
  return {
    promise: jobs.promise,
    async stop() {
      await Promise.all([lanes.stop(), jobs.stop()]);
    },
  };
}
