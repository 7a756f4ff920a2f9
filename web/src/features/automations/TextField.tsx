import type { AutomationText } from "@croozer/contracts/automations";
import type { Language } from "@croozer/contracts/basics";
import { Textarea } from "@mantine/core";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { directionOf, languageNames } from "../../lib/language.ts";
import { isButton, TextBubble } from "./TextBubble.tsx";
import styles from "./TextEditor.module.css";
import { type Fault, insertAt, lengthOf } from "./text-form.ts";
import { VariableChips } from "./VariableChips.tsx";

type Props = {
  text: AutomationText;
  language: Language;
  said: string;
  fault: Fault | null;
  /** Where one starts writing. */
  focused: boolean;
  onChange: (said: string) => void;
};

/** Writing a text in one language. */
export function TextField({ text, language, said, fault, focused, onChange }: Props) {
  const { t } = useTranslation("automations");
  const field = useRef<HTMLTextAreaElement>(null);
  const byDefault = text.default[language];
  const count = lengthOf(said);
  const isFilled = said.trim() !== "";

  const insert = (name: string) => {
    const { current } = field;
    if (current === null) return;
    const put = insertAt(said, current.selectionStart, current.selectionEnd, `{{${name}}}`);
    // The caret can only be put behind what the field already shows.
    flushSync(() => onChange(put.said));
    current.focus();
    current.setSelectionRange(put.caret, put.caret);
  };
  const errorText = (): string | null => {
    if (fault === null) return null;
    if (fault.kind === "too_long") return t("tooLong", { max: fault.max });
    return t(text.variables.length > 0 ? "unknownVariable" : "noVariables", { variable: `{{${fault.variable}}}` });
  };

  return (
    <section className={styles.language} data-testid={`text-${language}`}>
      <Textarea
        ref={field}
        label={languageNames[language]}
        description={isButton(text) ? t("asButton", { max: text.maxLength }) : null}
        value={said}
        onChange={({ currentTarget: { value } }) => onChange(isButton(text) ? value.replaceAll("\n", " ") : value)}
        error={errorText()}
        placeholder={byDefault}
        autosize
        minRows={isButton(text) ? 1 : 3}
        maxRows={12}
        dir={directionOf(language)}
        lang={language}
        data-autofocus={focused || undefined}
      />
      <div className={styles.under}>
        <VariableChips text={text} language={language} onInsert={insert} />
        {(isButton(text) || count > text.maxLength * 0.8) && (
          <span className={styles.count} data-over={count > text.maxLength || undefined}>
            {t("count", { count, max: text.maxLength })}
          </span>
        )}
      </div>
      <div className={styles.preview}>
        <h3>{t("asSeen")}</h3>
        <div className={styles.ground} dir={directionOf(language)}>
          <TextBubble text={text} said={isFilled ? said : byDefault} language={language} />
        </div>
      </div>
      <p className={styles.default}>
        {!isFilled && t("emptySaysDefault")}
        {isFilled && said.trim() !== byDefault && (
          <>
            {t("default")}
            <span dir={directionOf(language)} lang={language}>
              {byDefault}
            </span>
          </>
        )}
      </p>
    </section>
  );
}
