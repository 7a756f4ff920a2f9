import {
  type InboxRules,
  Label,
  InboxRules as Rules,
  type SaveLabel,
  type SaveTeam,
  Team,
} from "@croozer/contracts/teamwork";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { post, remove, request } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { Availabilities, availabilityQuery, labelsQuery, rulesQuery, teamsQuery } from "../teamwork-queries.ts";

const Done = z.object({ done: z.literal(true) });
/** Without an id it is a new one. */
type Wish<T> = { id: string | null; value: T };

export function useLabelActs() {
  const queryClient = useQueryClient();
  const { queryKey } = labelsQuery(useBusinessId());
  const onSuccess = () => queryClient.invalidateQueries({ queryKey });
  const save = useMutation({
    mutationFn: ({ id, value }: Wish<SaveLabel>) =>
      id === null ? post("/api/labels", Label, value) : request("PUT", `/api/labels/${id}`, Label, { body: value }),
    onSuccess,
  });
  const forget = useMutation({ mutationFn: (id: string) => remove(`/api/labels/${id}`, Done), onSuccess });
  return { save, forget };
}

export function useTeamActs() {
  const queryClient = useQueryClient();
  const { queryKey } = teamsQuery(useBusinessId());
  const onSuccess = () => queryClient.invalidateQueries({ queryKey });
  const save = useMutation({
    mutationFn: ({ id, value }: Wish<SaveTeam>) =>
      id === null ? post("/api/teams", Team, value) : request("PUT", `/api/teams/${id}`, Team, { body: value }),
    onSuccess,
  });
  const forget = useMutation({ mutationFn: (id: string) => remove(`/api/teams/${id}`, Done), onSuccess });
  return { save, forget };
}

export function useRuleActs() {
  const queryClient = useQueryClient();
  const businessId = useBusinessId();
  const save = useMutation({
    mutationFn: (rules: InboxRules) => request("PUT", "/api/inbox-rules", Rules, { body: rules }),
    onSuccess: (rules) => queryClient.setQueryData(rulesQuery(businessId).queryKey, rules),
  });
  const setCapacity = useMutation({
    mutationFn: ({ memberId, capacity }: { memberId: string; capacity: number | null }) =>
      request("PUT", `/api/members/${memberId}/capacity`, Availabilities, { body: { capacity } }),
    onSuccess: (all) => queryClient.setQueryData(availabilityQuery(businessId).queryKey, all),
  });
  return { save, setCapacity };
}
