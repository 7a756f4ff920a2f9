import type { Team } from "@croozer/contracts/teamwork";
import { ActionIcon, Button } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { IconPencil, IconPlus, IconTrash, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { teamQuery } from "../../businesses/team-query.ts";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import { teamsQuery, useTeamworkNotices } from "../teamwork-queries.ts";
import { TeamDialog } from "./TeamDialog.tsx";
import styles from "./teamwork-settings.module.css";
import { useTeamActs } from "./use-teamwork-acts.ts";

/** The teams of the business and who is in them. */
export function TeamsPage() {
  const { t } = useTranslation("teamworkSettings");
  useTeamworkNotices();
  const businessId = useBusinessId();
  const teams = useQuery(teamsQuery(businessId));
  const names = new Map(useQuery(teamQuery(businessId)).data?.items.map(({ id, name }) => [id, name]));
  const { forget } = useTeamActs();
  const [edited, setEdited] = useState<Team | null | undefined>(undefined);
  const askRemove = (team: Team) =>
    openConfirmModal({
      title: t("removeTeam", { name: team.name }),
      children: t("removeTeamText"),
      labels: { confirm: t("remove"), cancel: t("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => forget.mutate(team.id),
    });
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => setEdited(null)}
      data-testid="new-team"
    >
      {t("newTeam")}
    </Button>
  );
  const items = teams.data?.items ?? [];
  return (
    <SettingsPage title={t("teamsTitle")} text={t("teamsText")} action={items.length > 0 ? add : undefined}>
      <SettingsCard>
        {teams.isPending ? (
          <SkeletonRows rows={4} />
        ) : teams.data === undefined ? (
          <ErrorState error={teams.error} retry={() => teams.refetch()} />
        ) : items.length === 0 ? (
          <EmptyState icon={IconUsers} title={t("noTeams")} text={t("noTeamsText")}>
            {add}
          </EmptyState>
        ) : (
          <ul className={styles.rows}>
            {items.map((team) => (
              <li key={team.id} data-testid="team-row">
                <span className={styles.grow}>
                  <PersonText className={styles.name}>{team.name}</PersonText>
                  <PersonText className={styles.sub}>
                    {team.memberIds.flatMap((id) => names.get(id) ?? []).join(", ") ||
                      t("memberCount", { count: team.memberIds.length })}
                  </PersonText>
                </span>
                <ActionIcon {...quiet} aria-label={`${t("edit")}: ${team.name}`} onClick={() => setEdited(team)}>
                  <IconPencil size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon {...quiet} aria-label={`${t("remove")}: ${team.name}`} onClick={() => askRemove(team)}>
                  <IconTrash size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </SettingsCard>
      <TeamDialog team={edited} onClose={() => setEdited(undefined)} />
    </SettingsPage>
  );
}

const quiet = { variant: "subtle", color: "gray", size: "2.75rem" } as const;
