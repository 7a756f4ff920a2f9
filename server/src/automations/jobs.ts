import type { JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { advanceConversation } from "./advance-conversation.ts";
import { askForPayment } from "./payment-link.ts";

export const automationJobs = (platform: Platform): JobDefinition[] => [
  advanceConversation(platform),
  askForPayment(platform),
];
