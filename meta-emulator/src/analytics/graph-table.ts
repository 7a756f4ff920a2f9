import type { GraphTable } from "../graph/operation.ts";
import { readTemplateAnalytics } from "./template-analytics.ts";

export const analyticsTable: GraphTable = {
  nodes: { waba: { template_analytics: { GET: readTemplateAnalytics } } },
};
