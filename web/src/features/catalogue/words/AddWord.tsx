import { AddSynonym, longestSynonym } from "@croozer/contracts/menu-synonyms";
import { Button, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { catalogueQuery } from "../catalogue-queries.ts";
import { useSynonymActs } from "./synonym-queries.ts";
import { targetOf, targetsOf } from "./targets.ts";
import styles from "./words.module.css";

/** Words, and what on the menu they stand for. */
export function AddWord() {
  const { t } = useTranslation("words");
  const language = useLanguage();
  const errorText = useErrorText();
  const { data: catalogue } = useQuery(catalogueQuery(useBusinessId()));
  const { add } = useSynonymActs();
  const [text, setText] = useState("");
  const [value, setValue] = useState<string | null>(null);
  const groups = catalogue === undefined ? [] : targetsOf(catalogue, language);
  const word = AddSynonym.safeParse({ text, target: value === null ? null : targetOf(value) });
  const isWord = AddSynonym.shape.text.safeParse(text).success;
  function teach(event: FormEvent) {
    event.preventDefault();
    if (word.success) add.mutate(word.data, { onSuccess: () => setText("") });
  }
  return (
    <form className={styles.form} onSubmit={teach}>
      <TextInput
        dir="auto"
        label={t("words")}
        placeholder={t("wordsExample")}
        maxLength={longestSynonym.characters}
        value={text}
        error={add.isError ? errorText(add.error) : text.trim().length > 1 && !isWord ? t("notAWord") : null}
        onChange={(event) => {
          add.reset();
          setText(event.currentTarget.value);
        }}
        data-testid="word-text"
      />
      <Select
        searchable
        dir="auto"
        label={t("standFor")}
        placeholder={t("standForExample")}
        nothingFoundMessage={t("nothingFound")}
        data={groups.map(({ group, items }) => ({ group: t(`kind_${group}`), items }))}
        value={value}
        onChange={(chosen) => {
          add.reset();
          setValue(chosen);
        }}
        data-testid="word-target"
      />
      <Button type="submit" disabled={!word.success} loading={add.isPending} data-testid="word-add">
        {t("teach")}
      </Button>
    </form>
  );
}
