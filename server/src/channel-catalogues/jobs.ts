import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { learnCatalogue } from "./learn-catalogue.ts";

export const channelCatalogueJobs = (platform: Platform): readonly JobDefinition[] => [
  defineJob<{ channelId: string; when: "now" | "due" }>("learn_catalogue", ({ payload, inTx }) =>
    learnCatalogue(platform, inTx, payload),
  ),
];
