import { fieldKinds } from "@croozer/contracts/customer-fields";
import { ActionIcon, Select, TagsInput, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type FieldDraft, isNameless, lacksChoices } from "./field-drafts.ts";
import styles from "./fields.module.css";

type Props = {
  draft: FieldDraft;
  /** What is not whole is told once somebody tried to save. */
  told: boolean;
  onChange: (part: Partial<FieldDraft>) => void;
  onRemove: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
};

/** A field of customers: its name, its kind, and what can be chosen. */
export function FieldDraftRow({ draft, told, onChange, onRemove, onUp, onDown }: Props) {
  const { t } = useTranslation("customerFields");
  const { name, kind, choices, id } = draft;
  const acts = [
    ["up", IconArrowUp, onUp],
    ["down", IconArrowDown, onDown],
    ["remove", IconTrash, onRemove],
  ] as const;
  return (
    <li className={styles.row} data-testid="field-draft">
      <TextInput
        dir="auto"
        label={t("name")}
        maxLength={60}
        value={name}
        error={told && isNameless(draft) ? t("nameMissing") : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-testid="field-name"
      />
      <Select
        label={t("kind")}
        allowDeselect={false}
        disabled={id !== null}
        title={id === null ? "" : t("kindStays")}
        value={kind}
        data={fieldKinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
        onChange={(value) => onChange({ kind: fieldKinds.find((one) => one === value) ?? "text" })}
        data-testid="field-kind"
      />
      <div className={styles.acts}>
        {acts.map(([act, Icon, run]) => (
          <ActionIcon
            key={act}
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t(act, { name })}
            title={t(act, { name })}
            disabled={run === null}
            onClick={() => run?.()}
          >
            <Icon size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        ))}
      </div>
      {kind === "choice" && (
        <TagsInput
          className={styles.choices ?? ""}
          dir="auto"
          label={t("choices")}
          placeholder={t("choicesAdd")}
          maxTags={50}
          maxLength={60}
          value={choices}
          error={told && lacksChoices(draft) ? t("choicesMissing") : null}
          onChange={(next) => onChange({ choices: next })}
        />
      )}
    </li>
  );
}
