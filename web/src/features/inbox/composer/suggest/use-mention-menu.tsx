import { permissionsOf } from "@croozer/contracts/permissions";
import { IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, useMembership, usePermission } from "../../../../lib/session.ts";
import { Avatar } from "../../../../ui/Avatar.tsx";
import { teamQuery } from "../../../businesses/team-query.ts";
import { teamsQuery } from "../../../teamwork/teamwork-queries.ts";
import { replaceIn } from "../caret.ts";
import type { Writing } from "../writing.ts";
import { findTrigger, rankOf } from "./trigger.ts";
import { type Menu, useMenu } from "./use-menu.ts";

/** `@` in a note names a colleague, or all of a team. */
export function useMentionMenu(writing: Writing): Menu | null {
  const { t } = useTranslation("inbox");
  const { memberId } = useMembership();
  const mayAsk = usePermission("team.read");
  const isNote = writing.tab === "note";
  const trigger = isNote ? findTrigger(writing.text, writing.caret, "@") : null;
  const businessId = useBusinessId();
  const team = useQuery({ ...teamQuery(businessId), enabled: mayAsk && isNote });
  const teams = useQuery({ ...teamsQuery(businessId), enabled: isNote }).data?.items ?? [];
  const members = (team.data?.items ?? []).filter(
    ({ id, role }) => id !== memberId && permissionsOf[role].has("conversation.read"),
  );
  const others = teams.filter(({ memberIds }) => memberIds.some((id) => id !== memberId));
  const named = [
    ...members.map(({ id, name }) => ({ id, name, mark: <Avatar id={id} name={name} size={24} />, hint: undefined })),
    ...others.map(({ id, name, memberIds }) => ({
      id,
      name,
      mark: <IconUsers size={24} stroke={1.75} aria-hidden="true" />,
      hint: t("mention.team", { count: memberIds.length }),
    })),
  ];
  const fitting = named.filter(({ name }) => rankOf(trigger?.query ?? "", [name]) !== null);
  return useMenu({
    key: trigger === null || !mayAsk || team.data === undefined ? null : `@${trigger.start}`,
    label: t("mention.who"),
    options: fitting.map(({ id, name, mark, hint }) => ({
      id,
      title: (
        <>
          {mark}
          <bdi>{name}</bdi>
        </>
      ),
      hint,
    })),
    empty: t("mention.nobody"),
    onPick: (id) => {
      const one = named.find((candidate) => candidate.id === id);
      if (one === undefined || trigger === null) return;
      writing.picked.set(one.name, one.id);
      replaceIn(writing, trigger.start, trigger.start + 1 + trigger.query.length, `@${one.name} `);
    },
  });
}
