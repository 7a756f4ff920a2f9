import { TextInput } from "@mantine/core";
import { IconSearch, IconSpeakerphone } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import { AddWord } from "./AddWord.tsx";
import { SuggestionRow } from "./SuggestionRow.tsx";
import { synonymsQuery } from "./synonym-queries.ts";
import { WordRow } from "./WordRow.tsx";
import styles from "./words.module.css";

const searchFrom = 8;

/** What customers call things: suggestions that wait, and the words that are understood. */
export function WordsPage() {
  const { t } = useTranslation("words");
  const { data, error, refetch } = useQuery(synonymsQuery(useBusinessId()));
  const [search, setSearch] = useState("");
  if (data === undefined)
    return (
      <SettingsPage title={t("title")} text={t("text")}>
        <SettingsCard>
          {error === null ? <SkeletonRows rows={4} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      </SettingsPage>
    );
  const waiting = data.items.filter(({ state }) => state === "suggested");
  const taught = data.items.filter(({ state }) => state === "active");
  const wanted = search.trim().toLowerCase();
  const found = taught.filter(({ text, target: { name } }) =>
    [text, name.he, name.en].some((words) => words.toLowerCase().includes(wanted)),
  );
  return (
    <SettingsPage title={t("title")} text={t("text")}>
      {waiting.length > 0 && (
        <SettingsCard title={t("waiting", { count: waiting.length })} text={t("waitingText")}>
          <ul data-testid="suggestions">
            {waiting.map((word) => (
              <SuggestionRow key={word.id} word={word} />
            ))}
          </ul>
        </SettingsCard>
      )}
      <SettingsCard title={t("add")} text={t("addText")}>
        <AddWord />
      </SettingsCard>
      <SettingsCard title={t("taught")}>
        {taught.length === 0 ? (
          <EmptyState icon={IconSpeakerphone} title={t("noneTitle")} text={t("noneText")} />
        ) : (
          <>
            {taught.length >= searchFrom && (
              <TextInput
                size="sm"
                dir="auto"
                leftSection={<IconSearch size={16} stroke={1.75} />}
                placeholder={t("search")}
                aria-label={t("search")}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
            )}
            <ul data-testid="words">
              {found.map((word) => (
                <WordRow key={word.id} word={word} />
              ))}
            </ul>
            {found.length === 0 && <p className={styles.quiet}>{t("nothingFound")}</p>}
          </>
        )}
      </SettingsCard>
    </SettingsPage>
  );
}
