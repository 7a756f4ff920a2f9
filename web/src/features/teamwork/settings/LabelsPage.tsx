import type { Label } from "@croozer/contracts/teamwork";
import { ActionIcon, Button } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { IconPencil, IconPlus, IconTag, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import { LabelChip } from "../LabelChip.tsx";
import { labelsQuery, useTeamworkNotices } from "../teamwork-queries.ts";
import { LabelDialog } from "./LabelDialog.tsx";
import styles from "./teamwork-settings.module.css";
import { useLabelActs } from "./use-teamwork-acts.ts";

/** The labels of the business: name and ground of each. */
export function LabelsPage() {
  const { t } = useTranslation("teamworkSettings");
  useTeamworkNotices();
  const labels = useQuery(labelsQuery(useBusinessId()));
  const { forget } = useLabelActs();
  const [edited, setEdited] = useState<Label | null | undefined>(undefined);
  const askRemove = (label: Label) =>
    openConfirmModal({
      title: t("removeLabel", { name: label.name }),
      children: t("removeLabelText"),
      labels: { confirm: t("remove"), cancel: t("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => forget.mutate(label.id),
    });
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => setEdited(null)}
      data-testid="new-label"
    >
      {t("newLabel")}
    </Button>
  );
  const items = labels.data?.items ?? [];
  return (
    <SettingsPage title={t("labelsTitle")} text={t("labelsText")} action={items.length > 0 ? add : undefined}>
      <SettingsCard>
        {labels.isPending ? (
          <SkeletonRows rows={4} />
        ) : labels.data === undefined ? (
          <ErrorState error={labels.error} retry={() => labels.refetch()} />
        ) : items.length === 0 ? (
          <EmptyState icon={IconTag} title={t("noLabels")} text={t("noLabelsText")}>
            {add}
          </EmptyState>
        ) : (
          <ul className={styles.rows}>
            {items.map((label) => (
              <li key={label.id} data-testid="label-row">
                <span className={styles.grow}>
                  <LabelChip label={label} />
                </span>
                <ActionIcon {...quiet} aria-label={`${t("edit")}: ${label.name}`} onClick={() => setEdited(label)}>
                  <IconPencil size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon {...quiet} aria-label={`${t("remove")}: ${label.name}`} onClick={() => askRemove(label)}>
                  <IconTrash size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </SettingsCard>
      <LabelDialog label={edited} onClose={() => setEdited(undefined)} />
    </SettingsPage>
  );
}

const quiet = { variant: "subtle", color: "gray", size: "2.75rem" } as const;
