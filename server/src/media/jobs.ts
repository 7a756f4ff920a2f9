import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { fetchFile } from "./fetch-file.ts";

/** Run by workers of their own: files of any size and number keep nobody waiting, and nobody keeps them waiting. */
export const mediaJobs = (platform: Platform): readonly JobDefinition[] => [
  defineJob<{ fileId: string }>("fetch_media", ({ payload, inTx }) => fetchFile(platform, inTx, payload.fileId)),
];
