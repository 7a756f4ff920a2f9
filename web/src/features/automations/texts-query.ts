import { AutomationText, AutomationTexts, type CustomiseText } from "@croozer/contracts/automations";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { get, remove, request } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";

/** Everything the automation says. Nothing gives notice of a changed text, so each visit looks again. */
export const textsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "automation-texts"),
    queryFn: ({ signal }) => get("/api/automation-texts", AutomationTexts, { businessId, signal }),
    staleTime: 0,
  });

type Change = { key: string; custom: z.input<typeof CustomiseText> | null };

/** Says something in one's own words, or by default again (null). */
export function useSaveText() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, custom }: Change) =>
      custom === null
        ? remove(`/api/automation-texts/${key}`, AutomationText, { businessId })
        : request("PUT", `/api/automation-texts/${key}`, AutomationText, { body: custom, businessId }),
    onSuccess: (saved) =>
      client.setQueryData(
        textsQuery(businessId).queryKey,
        (before) => before && { items: before.items.map((text) => (text.key === saved.key ? saved : text)) },
      ),
  });
}
