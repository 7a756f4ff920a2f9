import type { Events } from "../events.ts";
import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { learnTemplate } from "./learn-template.ts";
import { prepareTemplates, type Submission, submitTemplate } from "./prepare-templates.ts";

export const templateJobs = (platform: Platform): readonly JobDefinition[] => [
  defineJob<{ channelId: string; when: "now" | "due" }>("prepare_templates", ({ payload, inTx }) =>
    prepareTemplates(platform, inTx, payload),
  ),
  defineJob<Submission>("submit_template", ({ payload, inTx }) => submitTemplate(platform, inTx, payload)),
  defineJob<Events["template.told"]>("learn_template", ({ payload, inTx }) => inTx((tx) => learnTemplate(tx, payload))),
];
