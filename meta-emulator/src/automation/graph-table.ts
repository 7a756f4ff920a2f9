import type { GraphTable } from "../graph/operation.ts";
import { getAutomation, postAutomation } from "./automation.ts";

export const automationTable: GraphTable = {
  nodes: { phone_number: { conversational_automation: { GET: getAutomation, POST: postAutomation } } },
};
