import type { CannedResponse } from "@croozer/contracts/canned-responses";
import { cannedTextIn } from "@croozer/contracts/canned-text";
import { Button, TextInput } from "@mantine/core";
import { IconBolt, IconPaperclip, IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { refetchChanged } from "../../lib/refetch.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Chip } from "../../ui/Chip.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { CannedDialog } from "./CannedDialog.tsx";
import styles from "./replies.module.css";
import { cannedQuery } from "./replies-queries.ts";

/** Under the names of their categories, those without one last. */
function groupsOf(responses: readonly CannedResponse[]): [string | null, CannedResponse[]][] {
  const groups = Map.groupBy(responses, ({ category }) => category);
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)));
}

function Row({ response, onEdit }: { response: CannedResponse; onEdit: (() => void) | null }) {
  const { t } = useTranslation("replies");
  const language = useLanguage();
  const words = (
    <>
      <span className={styles.rowHead}>
        <PersonText className={styles.rowTitle}>{response.title}</PersonText>
        <bdi className={styles.shortcut}>/{response.shortcut}</bdi>
        {response.files.length > 0 && (
          <Chip tone="line" icon={IconPaperclip}>
            {t("files", { count: response.files.length })}
          </Chip>
        )}
        {!response.shared && <Chip tone="line">{t("mine")}</Chip>}
      </span>
      <PersonText className={styles.rowText}>{cannedTextIn(response.texts, language)}</PersonText>
    </>
  );
  return (
    <li>
      {onEdit === null ? (
        <div className={styles.row}>{words}</div>
      ) : (
        <button type="button" className={styles.row} onClick={onEdit} data-testid="canned-row">
          {words}
        </button>
      )}
    </li>
  );
}

/** The team's canned responses and one's own. */
export function CannedPage() {
  const { t } = useTranslation("replies");
  const query = cannedQuery(useBusinessId());
  const { data, error, refetch } = useQuery(query);
  useNotices(["canned_responses"], () => refetchChanged(query.queryKey));
  const mayShare = usePermission("canned_response.share");
  const [edited, setEdited] = useState<CannedResponse | "new" | null>(null);
  const [search, setSearch] = useState("");
  const responses = data?.items ?? [];
  const wanted = search.trim().toLowerCase();
  const found = responses.filter(({ title, shortcut, texts }) =>
    [title, shortcut, texts.he ?? "", texts.en ?? ""].some((text) => text.toLowerCase().includes(wanted)),
  );
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => setEdited("new")}
      data-testid="new-canned"
    >
      {t("add")}
    </Button>
  );
  return (
    <SettingsPage title={t("title")} text={t("text")} action={responses.length > 0 ? add : null}>
      {data === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={5} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : responses.length === 0 ? (
        <SettingsCard>
          <EmptyState icon={IconBolt} title={t("empty.title")} text={t("empty.text")}>
            {add}
          </EmptyState>
        </SettingsCard>
      ) : (
        <>
          <TextInput
            aria-label={t("search")}
            placeholder={t("search")}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={search}
            dir="auto"
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {found.length === 0 && <p className={styles.note}>{t("noneFits", { search })}</p>}
          {groupsOf(found).map(([category, members]) => (
            <SettingsCard key={category ?? ""} title={category ?? t("ungrouped")}>
              <ul className={styles.rows}>
                {members.map((one) => (
                  <Row key={one.id} response={one} onEdit={one.shared && !mayShare ? null : () => setEdited(one)} />
                ))}
              </ul>
            </SettingsCard>
          ))}
        </>
      )}
      {edited !== null && (
        <CannedDialog
          response={edited === "new" ? null : edited}
          categories={[...new Set(responses.flatMap(({ category }) => category ?? []))]}
          onClose={() => setEdited(null)}
        />
      )}
    </SettingsPage>
  );
}
