import type { AccountTemplate } from "@croozer/contracts/account-templates";
import type { Conversation } from "@croozer/contracts/conversations";
import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import { IconRefresh, IconSearch } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../../lib/session.ts";
import { useLanguage } from "../../../../lib/use-language.ts";
import { ErrorState } from "../../../../ui/ErrorState.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { SkeletonRows } from "../../../../ui/SkeletonRows.tsx";
import { TemplateForm } from "./TemplateForm.tsx";
import styles from "./template.module.css";
import { fetchTemplates, templatesQuery } from "./templates-query.ts";

type Props = { conversation: Conversation; onSent: () => void };

/** Chooses among the approved templates of the number, and fills one in. */
export function TemplatePanel({ conversation, onSent }: Props) {
  const { t } = useTranslation("inbox");
  const query = templatesQuery(useBusinessId(), conversation.id);
  const { data, error, refetch } = useQuery(query);
  const queryClient = useQueryClient();
  const screenLanguage = useLanguage();
  const [asking, setAsking] = useState(false);
  const [search, setSearch] = useState("");
  const [language, setLanguage] = useState("");
  const [chosen, setChosen] = useState<AccountTemplate | null>(null);
  if (chosen !== null)
    return (
      <TemplateForm conversation={conversation} template={chosen} onBack={() => setChosen(null)} onSent={onSent} />
    );
  if (data === undefined)
    return (
      <div className={styles.panel}>
        {error === null ? <SkeletonRows rows={4} /> : <ErrorState error={error} retry={refetch} />}
      </div>
    );
  const words = new Intl.DisplayNames([screenLanguage], { type: "language" });
  const nameOf = (code: string) => words.of(code.replace("_", "-")) ?? code;
  const languages = [...new Set(data.items.map((one) => one.language))];
  const wanted = search.trim().toLowerCase();
  const fitting = data.items.filter(
    (one) =>
      (language === "" || one.language === language) &&
      `${one.name} ${one.header?.text ?? ""} ${one.body}`.toLowerCase().includes(wanted),
  );
  async function refresh() {
    setAsking(true);
    try {
      queryClient.setQueryData(query.queryKey, await fetchTemplates(conversation.id, true));
    } catch {
      await refetch();
    } finally {
      setAsking(false);
    }
  }
  return (
    <div className={styles.panel} data-testid="template-panel">
      <div className={styles.search}>
        <TextInput
          className={styles.grow ?? ""}
          aria-label={t("template.search")}
          placeholder={t("template.search")}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={search}
          dir="auto"
          autoFocus
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = fitting;
            if (event.key !== "Enter" || first === undefined) return;
            event.preventDefault();
            setChosen(first);
          }}
          data-testid="template-search"
        />
        {languages.length > 1 && (
          <NativeSelect
            aria-label={t("template.language")}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
            data={[
              { value: "", label: t("template.anyLanguage") },
              ...languages.map((code) => ({ value: code, label: nameOf(code) })),
            ]}
          />
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={asking}
          aria-label={t("template.refresh")}
          title={t("template.refresh")}
          onClick={() => void refresh()}
        >
          <IconRefresh size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {data.problem !== null && (
        <p className={styles.problem} role="status">
          {t(data.problem === "disconnected" ? "template.disconnected" : "template.problem")}
        </p>
      )}
      {fitting.length === 0 && (
        <p className={styles.none}>{t(data.items.length === 0 ? "template.none" : "template.noneFits")}</p>
      )}
      <ul className={styles.list}>
        {fitting.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.template} onClick={() => setChosen(one)} data-testid="template">
              <span className={styles.templateHead}>
                <bdi className={styles.name}>{one.name}</bdi>
                <span className={styles.facts}>
                  {nameOf(one.language)}
                  {(one.category === "MARKETING" || one.category === "UTILITY") &&
                    ` · ${t(`template.${one.category}`)}`}
                </span>
              </span>
              <PersonText className={styles.text}>{one.body}</PersonText>
            </button>
          </li>
        ))}
      </ul>
      {data.others > 0 && <p className={styles.none}>{t("template.others", { count: data.others })}</p>}
    </div>
  );
}
