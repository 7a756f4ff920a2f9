import { Conversation } from "@croozer/contracts/conversations";
import { LikelyDuplicates } from "@croozer/contracts/customer-merge";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { get } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";

const Conversations = z.object({ items: z.array(Conversation) });
const freshOnOpen = { refetchOnMount: "always" } as const;

/** On any channel, whoever they were before they were merged. */
export const customerConversationsQuery = (businessId: string, customerId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "customer", customerId, "conversations"),
    queryFn: ({ signal }) => get(`/api/customers/${customerId}/conversations`, Conversations, { signal }),
    ...freshOnOpen,
  });

export const duplicatesQuery = (businessId: string, customerId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "customer", customerId, "duplicates"),
    queryFn: ({ signal }) => get(`/api/customers/${customerId}/duplicates`, LikelyDuplicates, { signal }),
    ...freshOnOpen,
  });
