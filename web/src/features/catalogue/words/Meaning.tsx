import { inLanguage } from "@croozer/contracts/basics";
import type { MenuSynonym } from "@croozer/contracts/menu-synonyms";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./words.module.css";

/** The words, and what they stand for. */
export function Meaning({ word: { text, target } }: { word: MenuSynonym }) {
  const { t } = useTranslation("words");
  const language = useLanguage();
  return (
    <p className={styles.meaning}>
      <PersonText className={styles.text}>{text}</PersonText>
      <IconArrowNarrowRight size={18} stroke={1.75} className="flip" role="img" aria-label={t("means")} />
      <PersonText>{inLanguage(target.name, language)}</PersonText>
      {target.within !== null && (
        <PersonText className={styles.quiet}>{inLanguage(target.within, language)}</PersonText>
      )}
    </p>
  );
}
