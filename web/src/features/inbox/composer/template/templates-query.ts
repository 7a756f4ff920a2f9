import { AccountTemplates } from "@croozer/contracts/account-templates";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";

export const fetchTemplates = (conversationId: string, fresh: boolean, signal?: AbortSignal) =>
  get(`/api/conversations/${conversationId}/templates`, AccountTemplates, {
    query: fresh ? { fresh } : {},
    ...(signal === undefined ? {} : { signal }),
  });

/** Of the number that the conversation is on. */
export const templatesQuery = (businessId: string, conversationId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "templates", conversationId),
    queryFn: ({ signal }) => fetchTemplates(conversationId, false, signal),
    refetchOnMount: "always",
  });
