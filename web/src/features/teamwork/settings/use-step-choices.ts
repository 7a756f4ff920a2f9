import type { MacroAct } from "@croozer/contracts/macros";
import { priorities } from "@croozer/contracts/teamwork";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { teamQuery } from "../../businesses/team-query.ts";
import { cannedQuery } from "../../replies/replies-queries.ts";
import { labelsQuery, teamsQuery } from "../teamwork-queries.ts";

export type StepKind = MacroAct["do"];
export const stepKinds: readonly StepKind[] = [
  ...(["assign", "team", "label", "unlabel", "priority", "status", "snooze", "automation", "reply"] as const),
];
type Choice = { value: string; label: string; act: MacroAct };

const snoozeHours = [1, 3, 8, 24, 48, 168];

/** For each kind of step what it can be about, each with the act it stands for. */
export function useStepChoices(): (kind: StepKind) => Choice[] {
  const { t } = useTranslation("teamwork");
  const { t: tSettings } = useTranslation("teamworkSettings");
  const businessId = useBusinessId();
  const members = useQuery(teamQuery(businessId)).data?.items ?? [];
  const teams = useQuery(teamsQuery(businessId)).data?.items ?? [];
  const labels = useQuery(labelsQuery(businessId)).data?.items ?? [];
  const replies = useQuery(cannedQuery(businessId)).data?.items.filter(({ shared }) => shared) ?? [];
  return (kind) => {
    switch (kind) {
      case "assign":
        return [
          { value: "me", label: tSettings("macroMe"), act: { do: "assign", to: "me" } },
          { value: "nobody", label: t("assign.nobody"), act: { do: "assign", to: null } },
          ...members.map(({ id, name }): Choice => ({ value: id, label: name, act: { do: "assign", to: id } })),
        ];
      case "team":
        return [
          { value: "none", label: tSettings("macroNoTeam"), act: { do: "team", teamId: null } },
          ...teams.map(({ id, name }): Choice => ({ value: id, label: name, act: { do: "team", teamId: id } })),
        ];
      case "label":
      case "unlabel":
        return labels.map(({ id, name }) => ({ value: id, label: name, act: { do: kind, labelId: id } }));
      case "priority":
        return priorities.map((to) => ({ value: to, label: t(`priority.${to}`), act: { do: "priority", to } }));
      case "snooze":
        return [
          { value: "reply", label: t("snooze.reply"), act: { do: "snooze", hours: null } },
          ...snoozeHours.map(
            (hours): Choice => ({
              value: String(hours),
              label: tSettings("macroHours", { count: hours }),
              act: { do: "snooze", hours },
            }),
          ),
        ];
      case "status":
        return (["open", "pending", "resolved"] as const).map((to) => ({
          value: to,
          label: tSettings(`macroStatus_${to}`),
          act: { do: "status", to },
        }));
      case "automation":
        return (["on", "paused"] as const).map((to) => ({
          value: to,
          label: t(`did.automation.${to}`),
          act: { do: "automation", to },
        }));
      case "reply":
        return replies.map(({ id, title }) => ({ value: id, label: title, act: { do: "reply", cannedId: id } }));
    }
  };
}

/** Which of the choices an act is; null for one that is gone, a label that was removed. */
export const chosenIn = (act: MacroAct, choices: readonly Choice[]): string | null =>
  choices.find((choice) => JSON.stringify(choice.act) === JSON.stringify(act))?.value ?? null;
