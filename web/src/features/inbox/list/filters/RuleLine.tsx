import { ActionIcon, MultiSelect, Select, TagsInput, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./filters.module.css";
import { LengthField } from "./LengthField.tsx";
import { type Draft, draftFor, fieldNames, fields } from "./rule-fields.ts";
import type { Choice } from "./use-choices.ts";

type Props = {
  draft: Draft;
  choices: Choice[];
  onChange: (draft: Draft) => void;
  onRemove: () => void;
};

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function Value({ draft, choices, onChange }: Omit<Props, "onRemove">) {
  const { t } = useTranslation("inbox");
  const { field, value } = draft;
  const set = (next: unknown) => onChange({ ...draft, value: next });
  const named = { "aria-label": t("filter.value"), className: styles.value ?? "", size: "sm" } as const;
  switch (fields[field].kind) {
    case "choices":
      return (
        <MultiSelect
          {...named}
          data={choices}
          value={texts(value)}
          onChange={set}
          placeholder={texts(value).length === 0 ? t("filter.choose") : ""}
          nothingFoundMessage={t("filter.noChoice")}
          searchable={choices.length > 6}
          hidePickedOptions
          dir="auto"
        />
      );
    case "tags":
      return (
        <TagsInput
          {...named}
          value={texts(value)}
          onChange={set}
          placeholder={t("filter.tags")}
          acceptValueOnBlur
          dir="auto"
        />
      );
    case "flag":
      return (
        <Select
          {...named}
          data={[
            { value: "true", label: t("filter.yes") },
            { value: "false", label: t("filter.no") },
          ]}
          value={String(value)}
          allowDeselect={false}
          onChange={(next) => set(next === "true")}
        />
      );
    case "length":
      return <LengthField minutes={Number(value)} onChange={set} />;
    case "date":
      return (
        <TextInput
          {...named}
          type="date"
          value={typeof value === "string" ? value.slice(0, 10) : ""}
          onChange={({ currentTarget }) =>
            set(currentTarget.value === "" ? "" : new Date(`${currentTarget.value}T00:00`).toISOString())
          }
        />
      );
  }
}

/** Field, operator and value of one rule. */
export function RuleLine({ draft, choices, onChange, onRemove }: Props) {
  const { t } = useTranslation("inbox");
  const { ops, kind } = fields[draft.field];
  return (
    <li className={styles.line} data-testid="rule">
      <Select
        className={styles.field ?? ""}
        size="sm"
        aria-label={t("filter.field")}
        data={fieldNames.map((field) => ({ value: field, label: t(`filter.field.${field}`) }))}
        value={draft.field}
        allowDeselect={false}
        maxDropdownHeight={320}
        onChange={(next) => {
          const field = fieldNames.find((name) => name === next);
          if (field !== undefined && field !== draft.field) onChange(draftFor(draft.key, field));
        }}
      />
      <Select
        className={styles.op ?? ""}
        size="sm"
        aria-label={t("filter.op")}
        data={ops.map((op) => ({
          value: op,
          label: t(`filter.op.${kind === "flag" ? "flag" : op}` as "filter.op.is"),
        }))}
        value={draft.op}
        allowDeselect={false}
        onChange={(op) => op !== null && onChange({ ...draft, op })}
      />
      <Value draft={draft} choices={choices} onChange={onChange} />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("filter.remove")} onClick={onRemove}>
        <IconX size={16} stroke={2} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}
