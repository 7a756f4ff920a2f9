import type { GraphTable } from "../graph/operation.ts";
import { postCall } from "./post-call.ts";

export const callsTable: GraphTable = { nodes: { phone_number: { calls: { POST: postCall } } } };
