import type { InboxField } from "@croozer/contracts/inbox-filters";
import { priorities } from "@croozer/contracts/teamwork";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, useMembership, usePermission } from "../../../../lib/session.ts";
import { teamQuery } from "../../../businesses/team-query.ts";
import { inboxStatuses } from "../../inbox-view.ts";
import type { Groups } from "../use-views.ts";

export type Choice = { value: string; label: string };

/** What the values of each field that is chosen from can be, by name. */
export function useChoices({ channels, teams, labels }: Groups): (field: InboxField) => Choice[] {
  const { t } = useTranslation("inbox");
  const { memberId } = useMembership();
  const members = useQuery({ ...teamQuery(useBusinessId()), enabled: usePermission("team.read") }).data?.items ?? [];
  const named = (all: Groups["channels"] | Groups["teams"] | Groups["labels"]): Choice[] =>
    all.map(({ one: { id, name } }) => ({ value: id, label: name }));
  const worded = (field: InboxField, values: readonly string[]): Choice[] =>
    values.map((value) => ({ value, label: t(`filter.${field}.${value}` as "filter.status.open") }));
  return (field) => {
    switch (field) {
      case "status":
        return worded(field, inboxStatuses);
      case "assignee":
        return [
          ...worded(field, ["me", "nobody"]),
          ...members.filter(({ id }) => id !== memberId).map(({ id, name }) => ({ value: id, label: name })),
        ];
      case "team":
        return [...worded(field, ["nobody"]), ...named(teams)];
      case "label":
        return named(labels);
      case "channel":
        return named(channels);
      case "priority":
        return worded(field, priorities);
      case "window":
        return worded(field, ["open", "closing", "closed"]);
      case "automation":
        return worded(field, ["on", "paused", "needs_person"]);
      case "language":
        return worded(field, ["he", "en", "unknown"]);
      default:
        return [];
    }
  };
}
