import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { dropFile } from "./canned-files.ts";

/** What canned responses do later. */
export const replyJobs = ({ storage }: Platform): readonly JobDefinition[] => [
  defineJob<{ fileId: string }>("drop_canned_file", ({ payload, inTx }) => dropFile(storage, inTx, payload.fileId)),
];
