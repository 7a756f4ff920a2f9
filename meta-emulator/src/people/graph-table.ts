import type { GraphTable } from "../graph/operation.ts";
import { readParentAccount } from "./parent-account.ts";

export const peopleTable: GraphTable = {
  nodes: { business: { "parent-bsuid-accounts": { GET: readParentAccount } } },
};
