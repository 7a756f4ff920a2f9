import { CannedResponse, ConversationVariables } from "@croozer/contracts/canned-responses";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

const CannedResponses = z.object({ items: z.array(CannedResponse) });

export const cannedQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "canned-responses"),
    queryFn: ({ signal }) => get("/api/canned-responses", CannedResponses, { signal }),
    refetchOnMount: "always",
  });

/** Orders go on: asked again each time it is needed. */
export const variablesQuery = (businessId: string, conversationId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "variables", conversationId),
    queryFn: ({ signal }) => get(`/api/conversations/${conversationId}/variables`, ConversationVariables, { signal }),
    staleTime: 15_000,
  });
