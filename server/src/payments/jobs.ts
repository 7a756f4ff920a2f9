import type { JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { checkPaymentLink, closePaymentLinks } from "./close-links.ts";
import { takePaymentEvent } from "./provider-events.ts";
import { refundOnline } from "./refund-online.ts";

export const paymentJobs = (platform: Platform): JobDefinition[] => [
  takePaymentEvent(platform),
  refundOnline(platform),
  closePaymentLinks(platform),
  checkPaymentLink(platform),
];
