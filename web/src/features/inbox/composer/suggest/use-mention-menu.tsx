import { permissionsOf } from "@croozer/contracts/permissions";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, useMembership, usePermission } from "../../../../lib/session.ts";
import { Avatar } from "../../../../ui/Avatar.tsx";
import { teamQuery } from "../../../businesses/team-query.ts";
import { replaceIn } from "../caret.ts";
import type { Writing } from "../writing.ts";
import { findTrigger, rankOf } from "./trigger.ts";
import { type Menu, useMenu } from "./use-menu.ts";

/** `@` in a note names a colleague. */
export function useMentionMenu(writing: Writing): Menu | null {
  const { t } = useTranslation("inbox");
  const { memberId } = useMembership();
  const mayAsk = usePermission("team.read");
  const trigger = writing.tab === "note" ? findTrigger(writing.text, writing.caret, "@") : null;
  const team = useQuery({ ...teamQuery(useBusinessId()), enabled: mayAsk && writing.tab === "note" });
  const members = (team.data?.items ?? []).filter(
    ({ id, role }) => id !== memberId && permissionsOf[role].has("conversation.read"),
  );
  const fitting = members.filter(({ name }) => rankOf(trigger?.query ?? "", [name]) !== null);
  return useMenu({
    key: trigger === null || !mayAsk || team.data === undefined ? null : `@${trigger.start}`,
    label: t("mention.who"),
    options: fitting.map(({ id, name }) => ({
      id,
      title: (
        <>
          <Avatar id={id} name={name} size={24} />
          <bdi>{name}</bdi>
        </>
      ),
    })),
    empty: t("mention.nobody"),
    onPick: (id) => {
      const member = members.find((one) => one.id === id);
      if (member === undefined || trigger === null) return;
      writing.picked.set(member.name, member.id);
      replaceIn(writing, trigger.start, trigger.start + 1 + trigger.query.length, `@${member.name} `);
    },
  });
}
