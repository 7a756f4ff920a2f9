import type { Conversation } from "@croozer/contracts/conversations";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useOfferActs } from "../../../lib/page-acts.ts";
import { useBusinessId, useMe, useMembership, usePermission } from "../../../lib/session.ts";
import { macrosQuery } from "../../teamwork/macros-queries.ts";
import { useConversationActs } from "../use-conversation-acts.ts";
import type { HeadTool } from "./head-tool.ts";
import { useMacro } from "./use-macro.ts";

/** What can be done with the open conversation, by name in the command palette. */
export function useOfferedActs(conversation: Conversation, onTool: (tool: HeadTool) => void): void {
  const { t } = useTranslation("teamwork");
  const { t: tInbox } = useTranslation("inbox");
  const { memberId } = useMembership();
  const { user } = useMe();
  const mayChange = usePermission("conversation.assign");
  const macros = useQuery({ ...macrosQuery(useBusinessId()), enabled: mayChange }).data?.items ?? [];
  const { setStatus, assign } = useConversationActs();
  const runMacro = useMacro();
  const isResolved = conversation.status === "resolved";
  const tools = (["assign", "labels", "priority", "snooze"] as const).map((tool) => ({
    id: `tool-${tool}`,
    label: t(tool),
    onClick: () => onTool(tool),
  }));
  useOfferActs(
    mayChange
      ? [
          {
            id: "resolve",
            label: tInbox(isResolved ? "head.reopen" : "head.resolve"),
            onClick: () => void setStatus(conversation, isResolved ? "open" : "resolved"),
          },
          {
            id: "take",
            label: t("assign.take"),
            onClick: () => void assign(conversation, { assignee: { memberId, name: user.name } }),
          },
          ...tools,
          ...macros.map((macro) => ({
            id: `macro-${macro.id}`,
            label: t("macros.run", { name: macro.name }),
            onClick: () => void runMacro(macro, [conversation.id]),
          })),
        ]
      : [],
  );
}
