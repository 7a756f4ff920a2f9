/** The door of the canned responses. */
export { getCannedResponse } from "./canned-responses.ts";
export { variablesOf } from "./variables.ts";
