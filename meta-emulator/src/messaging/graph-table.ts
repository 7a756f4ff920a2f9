import type { GraphTable } from "../graph/operation.ts";
import { postMessage } from "./post-message.ts";

export const messagingTable: GraphTable = {
  nodes: { phone_number: { messages: { POST: postMessage } } },
};
