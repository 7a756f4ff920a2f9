import { automationJobs } from "./automations/jobs.ts";
import { conversationJobs } from "./conversations/jobs.ts";
import { orderJobs } from "./orders/jobs.ts";
import { jobsUrl } from "./platform/db/migrate.ts";
import { type JobDefinition, type JobRunner, startJobs } from "./platform/jobs/jobs.ts";
import type { Platform } from "./platform/platform.ts";

/** The table of contents of the worker role: every room's jobs, listed by hand. */
const jobsOf = (platform: Platform): readonly JobDefinition[] => [
  ...conversationJobs(platform),
  ...orderJobs,
  ...automationJobs(platform),
];

export function startWorker(platform: Platform): Promise<JobRunner> {
  const { config, db, log } = platform;
  const roles = { appPassword: config.databaseAppPassword, jobsPassword: config.databaseJobsPassword };
  return startJobs({ url: jobsUrl(config.databaseUrl, roles), db, log, definitions: jobsOf(platform) });
}
