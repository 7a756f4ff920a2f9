import type { MenuSynonym } from "@croozer/contracts/menu-synonyms";
import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import rows from "../../settings/rows.module.css";
import { useConfirm } from "../use-confirm.ts";
import { Meaning } from "./Meaning.tsx";
import { useSynonymActs } from "./synonym-queries.ts";
import styles from "./words.module.css";

/** Words that are understood, by whom they were taught, and how to take them back. */
export function WordRow({ word }: { word: MenuSynonym }) {
  const { t } = useTranslation("words");
  const { t: tUi } = useTranslation("ui");
  const dates = useDates();
  const confirm = useConfirm();
  const { forget } = useSynonymActs();
  const forgetWord = () =>
    confirm({
      title: t("forgetTitle", { text: word.text }),
      text: t("forgetText"),
      confirm: t("forget"),
      cancel: tUi("cancel"),
      act: () => forget.mutate(word.id),
    });
  return (
    <li className={rows.row} data-testid="word">
      <div className={rows.about}>
        <Meaning word={word} />
        <p className={styles.facts}>
          {word.decidedBy === null || word.decidedAt === null
            ? t("typed", { name: word.addedBy, date: dates.date(word.addedAt) })
            : t("accepted", { name: word.decidedBy, date: dates.date(word.decidedAt) })}
        </p>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t("forgetWord", { text: word.text })}
        title={t("forget")}
        loading={forget.isPending}
        onClick={forgetWord}
        data-testid="forget"
      >
        <IconTrash size={18} stroke={1.75} />
      </ActionIcon>
    </li>
  );
}
