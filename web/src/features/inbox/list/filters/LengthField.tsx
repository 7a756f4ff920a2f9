import { Group, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./filters.module.css";
import { lengthOf, minutesIn, type Unit, units } from "./rule-fields.ts";

/** So many minutes, hours or days. */
export function LengthField({ minutes, onChange }: { minutes: number; onChange: (minutes: number | null) => void }) {
  const { t } = useTranslation("inbox");
  const [{ count, unit }, setLength] = useState<{ count: number | null; unit: Unit }>(() => lengthOf(minutes));
  const set = (length: { count: number | null; unit: Unit }) => {
    setLength(length);
    onChange(length.count === null ? null : minutesIn(length.count, length.unit));
  };
  return (
    <Group gap="xs" wrap="nowrap" className={styles.value ?? ""}>
      <NumberInput
        size="sm"
        min={1}
        max={9999}
        allowDecimal={false}
        allowNegative={false}
        className={styles.count ?? ""}
        aria-label={t("filter.length")}
        value={count ?? ""}
        onChange={(next) => set({ count: typeof next === "number" && next > 0 ? next : null, unit })}
      />
      <Select
        size="sm"
        className={styles.unit ?? ""}
        aria-label={t("filter.unit")}
        data={units.map(({ name }) => ({ value: name, label: t(`filter.unit.${name}`) }))}
        value={unit}
        allowDeselect={false}
        onChange={(next) => {
          const known = units.find(({ name }) => name === next);
          if (known) set({ count, unit: known.name });
        }}
      />
    </Group>
  );
}
