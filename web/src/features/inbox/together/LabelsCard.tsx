import type { Conversation } from "@croozer/contracts/conversations";
import { ActionIcon } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { ChoicePlace } from "../../teamwork/ChoicePlace.tsx";
import { LabelChip } from "../../teamwork/LabelChip.tsx";
import panel from "../panel/panel.module.css";
import styles from "./LabelsCard.module.css";
import { useTogetherActs } from "./use-together-acts.ts";

const LabelChoices = lazy(async () => ({ default: (await import("../../teamwork/LabelChoices.tsx")).LabelChoices }));

/** What the conversation is about. */
export function LabelsCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("teamwork");
  const mayChange = usePermission("conversation.assign");
  const { setLabel } = useTogetherActs();
  const [opened, setOpened] = useState(false);
  const { labels } = conversation;
  if (!mayChange && labels.length === 0) return null;
  return (
    <section className={panel.card} aria-label={t("labels.ofThis")} data-testid="labels-card">
      <h3 className={panel.title}>
        {t("labels")}
        {mayChange && (
          <ChoicePlace
            opened={opened}
            onClose={() => setOpened(false)}
            title={t("labels")}
            target={
              <ActionIcon
                className={`${styles.add} thumb`}
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("labels.add")}
                aria-haspopup="dialog"
                onClick={() => setOpened(!opened)}
              >
                <IconPlus size={16} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            }
          >
            <LabelChoices labels={labels} onToggle={(label, on) => void setLabel(conversation, label, on)} />
          </ChoicePlace>
        )}
      </h3>
      {labels.length === 0 && <p className={styles.none}>{t("labels.noneHere")}</p>}
      <ul className={styles.labels}>
        {labels.map((label) => (
          <li key={label.id}>
            <LabelChip label={label} />
            {mayChange && (
              <button
                type="button"
                aria-label={t("labels.remove", { name: label.name })}
                onClick={() => void setLabel(conversation, label, false)}
              >
                <IconX size={14} stroke={2} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
