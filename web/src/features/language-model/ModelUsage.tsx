import type { LanguageModelStatus } from "@croozer/contracts/language-model";
import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import styles from "./LanguageModel.module.css";

type Props = { usage: LanguageModelStatus["usage"]; budget: number };

/** A question may cost some thousand tokens: with less left, the next one is not asked. */
const nearlyUsed = 0.9;

/** What was used of the month's budget, and how often it helped. */
export function ModelUsage({ usage: { tokens, asked, answered }, budget }: Props) {
  const { t } = useTranslation("languageModel");
  const number = new Intl.NumberFormat(useLanguage());
  const share = budget === 0 ? 1 : Math.min(tokens / budget, 1);
  return (
    <div className={styles.usage} data-testid="language-model-usage">
      <div className={styles.bar}>
        <span>{t("usageTitle")}</span>
        <span>{t("usageTokens", { tokens: number.format(tokens), budget: number.format(budget) })}</span>
      </div>
      <Progress value={share * 100} color={share >= nearlyUsed ? "red" : "green"} aria-label={t("usageTitle")} />
      <p>
        {asked === 0
          ? t("usageNone")
          : t("usageAsked", { asked: number.format(asked), answered: number.format(answered) })}
      </p>
      {share >= nearlyUsed && <p>{t("usageNearly")}</p>}
    </div>
  );
}
