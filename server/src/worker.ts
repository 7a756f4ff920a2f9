import { automationJobs } from "./automations/jobs.ts";
import { lookAfterCatalogues } from "./channel-catalogues/channel-catalogues.ts";
import { channelCatalogueJobs } from "./channel-catalogues/jobs.ts";
import { createLanes, type Lanes, lookAfterReplies } from "./conversations/conversations.ts";
import { conversationJobs } from "./conversations/jobs.ts";
import { intakeJobs } from "./intake/jobs.ts";
import { mediaJobs } from "./media/jobs.ts";
import { notificationJobs } from "./notifications/jobs.ts";
import { orderJobs } from "./orders/jobs.ts";
import { paymentJobs } from "./payments/jobs.ts";
import { connections } from "./platform/db/connections.ts";
import { jobsUrl } from "./platform/db/migrate.ts";
import { type JobDefinition, type JobRunner, startJobs } from "./platform/jobs/jobs.ts";
import type { Platform } from "./platform/platform.ts";
import { replyJobs } from "./replies/jobs.ts";
import { templateJobs } from "./templates/jobs.ts";
import { lookAfterTemplates } from "./templates/templates.ts";

/** The table of contents of the worker role: every room's jobs, listed by hand. */
const jobsOf = (platform: Platform, lanes: Lanes): readonly JobDefinition[] => [
  ...conversationJobs(platform, lanes),
  ...intakeJobs(platform),
  ...orderJobs,
  ...paymentJobs(platform),
  ...channelCatalogueJobs(platform),
  ...templateJobs(platform),
  ...replyJobs(platform),
  ...automationJobs(platform),
  ...notificationJobs(platform),
];

/** Files fetched at once: more would only divide the same line. */
const filesAtOnce = 4;

/** Runs the jobs and the lanes they wake, until stopped: then neither leaves anything half done. */
export async function startWorker(platform: Platform): Promise<JobRunner> {
  const { config, db, log } = platform;
  const roles = { appPassword: config.databaseAppPassword, jobsPassword: config.databaseJobsPassword };
  const lanes = createLanes(platform);
  const url = jobsUrl(config.databaseUrl, roles);
  const runners = await Promise.all([
    startJobs({ url, db, log, definitions: jobsOf(platform, lanes), maxConnections: connections.jobs }),
    // A lane of its own: neither a campaign nor a slow file may hold up the other.
    startJobs({
      ...{ url, db, log, definitions: mediaJobs(platform) },
      ...{ concurrency: filesAtOnce, maxConnections: connections.files },
    }),
  ]);
  const lookedAfter = [lookAfterCatalogues(platform), lookAfterTemplates(platform)];
  const replies = lookAfterReplies(platform);
  return {
    promise: Promise.all(runners.map(({ promise }) => promise)).then(() => undefined),
    async stop() {
      for (const one of lookedAfter) one.stop();
      await Promise.all([lanes.stop(), replies.stop(), ...runners.map((runner) => runner.stop())]);
    },
  };
}
