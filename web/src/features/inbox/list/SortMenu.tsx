import { inboxSorts } from "@croozer/contracts/inbox-filters";
import { Menu } from "@mantine/core";
import { IconArrowsSort, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "../ListHead.module.css";
import { useInboxPlace } from "../use-inbox-place.ts";

/** In which order the list stands. */
export function SortMenu() {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  return (
    <Menu position="bottom-end" width="13rem">
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={t("sort.by", { order: t(`sort.${filter.sort}`) })}>
          <IconArrowsSort size={16} stroke={1.75} aria-hidden="true" />
          <span className={styles.toolName}>{t(`sort.${filter.sort}`)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {inboxSorts.map((sort) => (
          <Menu.Item
            key={sort}
            rightSection={filter.sort === sort && <IconCheck size={16} aria-hidden="true" />}
            aria-current={filter.sort === sort ? "true" : undefined}
            onClick={() => show({ sort })}
          >
            {t(`sort.${sort}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
