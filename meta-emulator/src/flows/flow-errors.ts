import { GraphError } from "../graph/graph-error.ts";

/** A refusal of the Flows API: each code stands for several, told apart by their titles. */
export function flowError(code: 139001 | 139002 | 139003 | 139004, title: string, details: string): GraphError {
  return new GraphError({ code, message: `(#${code}) ${title}`, details });
}
