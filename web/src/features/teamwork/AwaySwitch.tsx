import { Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { request } from "../../lib/http.ts";
import { useBusinessId, useMembership } from "../../lib/session.ts";
import { Availabilities, availabilityQuery } from "./teamwork-queries.ts";

/** One's own: whether conversations may be dealt to them. */
export function AwaySwitch() {
  const { t } = useTranslation("teamwork");
  const { memberId } = useMembership();
  const queryClient = useQueryClient();
  const query = availabilityQuery(useBusinessId());
  const own = useQuery(query).data?.items.find((one) => one.memberId === memberId);
  const set = useMutation({
    mutationFn: (isAway: boolean) => request("PUT", "/api/availability", Availabilities, { body: { isAway } }),
    onSuccess: (all) => queryClient.setQueryData(query.queryKey, all),
  });
  if (own === undefined) return null;
  const isAway = set.isPending ? set.variables : own.isAway;
  return (
    <Switch
      px={10}
      py={8}
      label={t(isAway ? "me.away" : "me.available")}
      description={set.isError ? t("me.failed") : t("me.text")}
      checked={!isAway}
      onChange={(event) => set.mutate(!event.currentTarget.checked)}
      data-testid="availability"
    />
  );
}
