import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useInboxPlace } from "../use-inbox-place.ts";
import styles from "./ListHead.module.css";

const searchAfterMs = 250;

/** What is searched, as soon as somebody stops typing. */
export function SearchBox() {
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
