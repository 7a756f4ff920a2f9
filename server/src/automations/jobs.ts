import type { JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { advanceConversation } from "./advance-conversation.ts";

export const automationJobs = (platform: Platform): JobDefinition[] => [advanceConversation(platform)];
