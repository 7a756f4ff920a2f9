/** The door of the language model. */
export { askModel } from "./ask-model.ts";
export type { Question } from "./question.ts";
export { isModelReady, saveModel } from "./settings.ts";
