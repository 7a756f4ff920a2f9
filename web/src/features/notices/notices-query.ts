import { type NoticeStep, Notices, TemplateState } from "@croozer/contracts/notices";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { get, post, request } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { isUnderWay } from "./template-state.ts";

const lookAgainMs = 5_000;

/** While Meta looks at a template it is asked again and again: minutes as a rule. */
export const noticesQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "notices"),
    queryFn: ({ signal }) => get("/api/notices", Notices, { businessId, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data && [...data.steps.flatMap(({ templates }) => templates), ...data.house].some(isUnderWay)
        ? lookAgainMs
        : false,
  });

/** Switched at once, and back again where the server does not take it. */
export function useSwitchNotice() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { queryKey } = noticesQuery(businessId);
  return useMutation({
    mutationFn: ({ step, isOn }: { step: NoticeStep; isOn: boolean }) =>
      request("PUT", `/api/notices/${step}`, Notices, { body: { isOn }, businessId }),
    onMutate: async ({ step, isOn }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(
        queryKey,
        (now) => now && { ...now, steps: now.steps.map((one) => (one.step === step ? { ...one, isOn } : one)) },
      );
      return { before };
    },
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
    onError: (_error, _wish, kept) => client.setQueryData(queryKey, kept?.before),
  });
}

export function useSubmitTemplate() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, language }: TemplateState) =>
      post("/api/notice-templates/submit", TemplateState, { key, language }, { businessId }),
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery(businessId).queryKey }),
  });
}
