import { WhatsAppStatus } from "@croozer/contracts/channels";
import { queryOptions } from "@tanstack/react-query";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";

/** Begins as the shell's query of channels does, so that one notice refreshes both. */
export const whatsAppQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "channels", "whatsapp"),
    queryFn: ({ signal }) => get(`/api/businesses/${businessId}/whatsapp`, WhatsAppStatus, { businessId, signal }),
  });
