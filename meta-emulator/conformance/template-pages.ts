import type { RequestCase } from "./request-case.ts";

const page = (name: string, more: Record<string, string>, rest: Partial<RequestCase>): RequestCase => ({
  name,
  method: "GET",
  path: "/v24.0/100000000000001/message_templates",
  query: { limit: "2", fields: "name,parameter_format,components,language,status,category,quality_score", ...more },
  ...rest,
});

/** Three templates, two on a page. */
export const cases: RequestCase[] = [
  page("the first page", {}, { fixture: "graph.templates.page1" }),
  page(
    "the last page",
    {
      after: "MQ",
      fields: "name,parameter_format,components,language,status,category,quality_score,rejected_reason",
    },
    {
      fixture: "graph.templates.page2-last",
      without: { paths: /^paging\.previous/, because: "there is one before; the fixture leaves it out" },
    },
  ),
];
