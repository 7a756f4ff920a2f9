/** The door of the templates. */

export { lookAfterTemplates, lookNow } from "./look-after.ts";
export { type ApprovedTemplate, fillTemplate, findApproved, sendTemplateTo } from "./send-template.ts";
export { listTemplateStates, submitAgain } from "./states.ts";
export { type FilledTemplate, type Filling, type TemplateKey, templateOf } from "./template.ts";
