import { NativeSelect } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import styles from "../OrdersPage.module.css";
import { type BoardFilter, boardFilters } from "./filter.ts";

type Props = { filter: BoardFilter; onChange: (filter: BoardFilter) => void };

/** The list of the device itself: it opens where a finger can choose. */
export const FilterSelect = memo(function FilterSelect({ filter, onChange }: Props) {
  const { t } = useTranslation("board");
  return (
    <NativeSelect
      size="md"
      className={styles.filter ?? ""}
      aria-label={t("filter")}
      leftSectionWidth={36}
      rightSectionWidth={32}
      leftSection={<IconFilter size={18} stroke={1.75} />}
      value={filter}
      onChange={({ currentTarget }) => onChange(boardFilters.find((one) => one === currentTarget.value) ?? "all")}
      data={boardFilters.map((value) => ({ value, label: t(`filter_${value}`) }))}
      data-filtered={filter !== "all" || undefined}
      data-testid="board-filter"
    />
  );
});
