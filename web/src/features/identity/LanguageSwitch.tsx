import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { languageNames, languages } from "../../lib/language.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { chooseLanguage } from "./session-acts.ts";

export function LanguageSwitch({ fullWidth = false }: { fullWidth?: boolean }) {
  const { t } = useTranslation("shell");
  const language = useLanguage();
  return (
    <SegmentedControl
      size="sm"
      fullWidth={fullWidth}
      aria-label={t("language")}
      data-testid="language-switch"
      value={language}
      onChange={(chosen) => void chooseLanguage(chosen)}
      data={languages.map((each) => ({
        value: each,
        label: <span lang={each}>{languageNames[each]}</span>,
      }))}
    />
  );
}
