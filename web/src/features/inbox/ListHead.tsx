import { Menu, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconCheck, IconChevronDown, IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type InboxView, inboxStatuses, inboxViews } from "./inbox-view.ts";
import styles from "./ListHead.module.css";
import { useInboxPlace } from "./use-inbox-place.ts";
import { useViewCounts, ViewCount, viewIcons } from "./ViewsColumn.tsx";

const searchAfterMs = 250;

function Search() {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  const [text, setText] = useState(filter.search);
  const asked = useRef(filter.search);
  const ask = useDebouncedCallback((search: string) => {
    asked.current = search;
    show({ search });
  }, searchAfterMs);
  // Changed elsewhere: another view was chosen, or "back" was pressed.
  useEffect(() => {
    if (filter.search === asked.current) return;
    asked.current = filter.search;
    setText(filter.search);
  }, [filter.search]);
  return (
    <TextInput
      type="search"
      value={text}
      dir="auto"
      aria-label={t("search")}
      placeholder={t("search")}
      maxLength={120}
      classNames={{ input: styles.search ?? "" }}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={
        text !== "" && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t("searchClear")}
            onClick={() => {
              setText("");
              ask("");
            }}
          >
            <IconX size={14} stroke={2} aria-hidden="true" />
          </button>
        )
      }
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}

function useListTitle(): string {
  const { t } = useTranslation("inbox");
  const { filter } = useInboxPlace();
  if (filter.view === "all" && filter.status !== "open") return t(`view.all.${filter.status}`);
  return t(`view.${filter.view}`);
}

/** Below 1200 pixels there is no column of views: the title becomes their menu. */
function ViewMenu({ view }: { view: InboxView }) {
  const { t } = useTranslation("inbox");
  const { show } = useInboxPlace();
  const counts = useViewCounts();
  return (
    <Menu position="bottom-start" width="14rem">
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={t("views")}>
          <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {inboxViews.map((each) => {
          const ViewIcon = viewIcons[each];
          return (
            <Menu.Item
              key={each}
              leftSection={<ViewIcon size={18} stroke={1.75} aria-hidden="true" />}
              rightSection={
                each === view ? (
                  <IconCheck size={16} aria-hidden="true" />
                ) : (
                  counts !== null && <ViewCount view={each} count={counts[each]} />
                )
              }
              onClick={() => show({ view: each, search: "" })}
            >
              {t(`view.${each}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

export function ListHead() {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  const counts = useViewCounts();
  const title = useListTitle();
  return (
    <div className={styles.head}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{title}</h2>
        <ViewMenu view={filter.view} />
        {counts !== null && filter.status !== "resolved" && filter.search === "" && (
          <span className={styles.number}>{counts[filter.view]}</span>
        )}
      </div>
      <Search />
      <SegmentedControl
        fullWidth
        withItemsBorders={false}
        size="sm"
        aria-label={t("statuses")}
        value={filter.status}
        onChange={(value) => {
          const status = inboxStatuses.find((candidate) => candidate === value);
          if (status !== undefined) show({ status });
        }}
        data={inboxStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        classNames={{ root: styles.segments ?? "", indicator: styles.indicator ?? "", label: styles.segment ?? "" }}
      />
    </div>
  );
}
