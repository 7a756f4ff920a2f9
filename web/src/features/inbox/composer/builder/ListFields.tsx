import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Counted } from "../preview/Counted.tsx";
import styles from "./builder.module.css";
import { type Built, most, newRow, newSection, type Row, type Section } from "./built.ts";

type Props = { built: Built; onChange: (part: Partial<Built>) => void };

/** Sections of rows, ten in all. */
export function ListFields({ built, onChange }: Props) {
  const { t } = useTranslation("inbox");
  const { sections } = built;
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const write = (section: Section) =>
    onChange({ sections: sections.map((one) => (one.id === section.id ? section : one)) });
  return (
    <>
      <Counted
        label={t("builder.listButton")}
        most={most.button}
        value={built.listButton}
        onChange={(listButton) => onChange({ listButton })}
      />
      {sections.map((section, index) => (
        <fieldset key={section.id} className={styles.section}>
          <legend>
            {t("builder.section", { number: index + 1 })}
            {sections.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("builder.remove")}
                onClick={() => onChange({ sections: sections.filter((one) => one.id !== section.id) })}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </legend>
          {sections.length > 1 && (
            <Counted
              label={t("builder.sectionTitle")}
              most={most.row}
              value={section.title}
              onChange={(title) => write({ ...section, title })}
            />
          )}
          {section.rows.map((row) => (
            <RowFields
              key={row.id}
              row={row}
              onChange={(next) =>
                write({ ...section, rows: section.rows.map((one) => (one.id === row.id ? next : one)) })
              }
              onRemove={
                section.rows.length > 1
                  ? () => write({ ...section, rows: section.rows.filter((one) => one.id !== row.id) })
                  : null
              }
            />
          ))}
          {count < most.rows && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => write({ ...section, rows: [...section.rows, newRow()] })}
            >
              {t("builder.addRow")}
            </Button>
          )}
        </fieldset>
      ))}
      {count < most.rows && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.add ?? ""}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => onChange({ sections: [...sections, newSection()] })}
        >
          {t("builder.addSection")}
        </Button>
      )}
    </>
  );
}

type RowProps = { row: Row; onChange: (row: Row) => void; onRemove: (() => void) | null };

function RowFields({ row, onChange, onRemove }: RowProps) {
  const { t } = useTranslation("inbox");
  return (
    <div className={styles.line}>
      <div className={styles.grow}>
        <Counted
          label={t("builder.rowTitle")}
          most={most.row}
          value={row.title}
          onChange={(title) => onChange({ ...row, title })}
          testId="builder-row"
        />
        <Counted
          label={`${t("builder.rowText")} (${t("builder.optional")})`}
          most={most.rowText}
          value={row.text}
          onChange={(text) => onChange({ ...row, text })}
        />
      </div>
      {onRemove !== null && (
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("builder.remove")} onClick={onRemove}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}
