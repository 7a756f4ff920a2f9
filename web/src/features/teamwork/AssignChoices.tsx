import type { Conversation } from "@croozer/contracts/conversations";
import { IconUserOff, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, useMe, useMembership, usePermission } from "../../lib/session.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { teamQuery } from "../businesses/team-query.ts";
import { type Pick, PickList } from "./PickList.tsx";
import { availabilityQuery, teamsQuery } from "./teamwork-queries.ts";

export type AssignWish =
  | { assignee: Conversation["assignee"]; team?: never }
  | { team: Conversation["team"]; assignee?: never };
type Props = {
  /** Undefined where several stand differently. */
  assignee?: Conversation["assignee"];
  team?: Conversation["team"];
  onPick: (wish: AssignWish) => void;
};

/** Whose it is to be: oneself, nobody, a member, a team. */
export function AssignChoices({ assignee, team, onPick }: Props) {
  const { t } = useTranslation("teamwork");
  const businessId = useBusinessId();
  const { memberId } = useMembership();
  const { user } = useMe();
  const members = useQuery({ ...teamQuery(businessId), enabled: usePermission("team.read") }).data?.items ?? [];
  const teams = useQuery(teamsQuery(businessId)).data?.items ?? [];
  const there = new Map(useQuery(availabilityQuery(businessId)).data?.items.map((one) => [one.memberId, one]));
  const stateOf = (id: string) => {
    const one = there.get(id);
    if (one === undefined || (!one.isAway && !one.isOnline)) return undefined;
    return t(one.isAway ? "away" : "online");
  };
  const person = (id: string, name: string, label = name, group?: string): Pick => ({
    id,
    label,
    icon: <Avatar id={id} name={name} size={24} />,
    hint: stateOf(id),
    picked: assignee?.memberId === id,
    ...(group === undefined ? {} : { group }),
    onPick: () => onPick({ assignee: { memberId: id, name } }),
  });
  const items: Pick[] = [
    person(memberId, user.name, t("assign.me")),
    {
      id: "nobody",
      label: t("assign.nobody"),
      icon: <IconUserOff size={20} stroke={1.75} aria-hidden="true" />,
      picked: assignee === null,
      onPick: () => onPick({ assignee: null }),
    },
    ...members.filter(({ id }) => id !== memberId).map(({ id, name }) => person(id, name, name, t("assign.members"))),
    ...teams.map(({ id, name }) => ({
      id,
      label: name,
      icon: <IconUsers size={20} stroke={1.75} aria-hidden="true" />,
      picked: team?.id === id,
      group: t("assign.teams"),
      onPick: () => onPick({ team: team?.id === id ? null : { id, name } }),
    })),
  ];
  return <PickList label={t("assign")} items={items} search={t("assign.search")} nothing={t("nothingFound")} />;
}
