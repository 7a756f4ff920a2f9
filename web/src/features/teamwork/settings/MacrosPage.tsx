import type { Macro } from "@croozer/contracts/macros";
import { ActionIcon, Button } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { IconPencil, IconPlayerPlay, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import { macrosQuery } from "../macros-queries.ts";
import { useTeamworkNotices } from "../teamwork-queries.ts";
import { MacroDialog } from "./MacroDialog.tsx";
import styles from "./teamwork-settings.module.css";
import { useMacroActs } from "./use-macro-acts.ts";
import { chosenIn, useStepChoices } from "./use-step-choices.ts";

/** Acts under a name, and what each does. */
export function MacrosPage() {
  const { t } = useTranslation("teamworkSettings");
  useTeamworkNotices();
  const macros = useQuery(macrosQuery(useBusinessId()));
  const { forget } = useMacroActs();
  const choicesOf = useStepChoices();
  const [edited, setEdited] = useState<Macro | null | undefined>(undefined);
  const inWords = (macro: Macro) =>
    macro.acts
      .map((act) => {
        const choices = choicesOf(act.do);
        const chosen = choices.find(({ value }) => value === chosenIn(act, choices));
        return `${t(`macroDo_${act.do}`)}: ${chosen?.label ?? t("macroGone")}`;
      })
      .join(" · ");
  const askRemove = (macro: Macro) =>
    openConfirmModal({
      title: t("removeMacro", { name: macro.name }),
      labels: { confirm: t("remove"), cancel: t("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => forget.mutate(macro.id),
    });
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => setEdited(null)}
      data-testid="new-macro"
    >
      {t("newMacro")}
    </Button>
  );
  const items = macros.data?.items ?? [];
  return (
    <SettingsPage title={t("macrosTitle")} text={t("macrosText")} action={items.length > 0 ? add : undefined}>
      <SettingsCard>
        {macros.isPending ? (
          <SkeletonRows rows={4} />
        ) : macros.data === undefined ? (
          <ErrorState error={macros.error} retry={() => macros.refetch()} />
        ) : items.length === 0 ? (
          <EmptyState icon={IconPlayerPlay} title={t("noMacros")} text={t("noMacrosText")}>
            {add}
          </EmptyState>
        ) : (
          <ul className={styles.rows}>
            {items.map((macro) => (
              <li key={macro.id} data-testid="macro-row">
                <span className={styles.grow}>
                  <PersonText className={styles.name}>{macro.name}</PersonText>
                  <span className={styles.sub}>{inWords(macro)}</span>
                </span>
                <ActionIcon {...quiet} aria-label={`${t("edit")}: ${macro.name}`} onClick={() => setEdited(macro)}>
                  <IconPencil size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon {...quiet} aria-label={`${t("remove")}: ${macro.name}`} onClick={() => askRemove(macro)}>
                  <IconTrash size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </SettingsCard>
      <MacroDialog macro={edited} onClose={() => setEdited(undefined)} />
    </SettingsPage>
  );
}

const quiet = { variant: "subtle", color: "gray", size: "2.75rem" } as const;
