import type { GraphTable } from "../graph/operation.ts";
import { debugToken } from "./debug-token.ts";
import { readWaba } from "./waba.ts";

export const accountsTable: GraphTable = {
  nodes: { waba: { "": { GET: readWaba } } },
  roots: { debug_token: { GET: debugToken } },
};
