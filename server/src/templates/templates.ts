/** The door of the templates. */

export { lookAfterTemplates } from "./look-after.ts";
export { type ApprovedTemplate, fillTemplate, findApproved, sendTemplateTo } from "./send-template.ts";
export { type Filling, type TemplateKey, wordsOf } from "./template.ts";
