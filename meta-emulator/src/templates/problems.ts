import { GraphError } from "../graph/graph-error.ts";

/** What Meta answers about a template: code 100, told apart by subcode. Titles as its error table has them. */
const titles = {
  2388019: "Message template limit exceeded",
  2388023: "Message template language is being deleted",
  2388024: "Content in this language already exists",
  2388025: "Template category can't be changed",
  2388039: "Message template can't be edited now",
  2388040: "Character limit exceeded",
  2388043: "Message template components are missing expected fields",
  2388047: "Message header format is incorrect",
  2388072: "Message body format is incorrect",
  2388073: "Message footer format is incorrect",
  2388293: "Parameters words ratio exceeds limit",
  2388299: "Leading or trailing params not allowed",
};

export type ProblemCode = keyof typeof titles;

export function problem(subcode: ProblemCode, userMessage: string): GraphError {
  return new GraphError({ code: 100, subcode, message: "Invalid parameter", userTitle: titles[subcode], userMessage });
}

/** Documented as code 100 without a subcode of its own. */
export function wrongTemplate(userTitle: string, userMessage: string): GraphError {
  return new GraphError({ code: 100, message: "Invalid parameter", userTitle, userMessage });
}

export function tooLong(what: string, most: number): GraphError {
  return problem(2388040, `The ${what} may have at most ${most} characters.`);
}

export function missingField(component: string, field: string): GraphError {
  return problem(2388043, `component of type ${component} is missing expected field(s) (${field})`);
}
