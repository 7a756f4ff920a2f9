import type { Language } from "@croozer/contracts/basics";
import { type CannedVariable, cannedVariables, fillCanned } from "@croozer/contracts/canned-text";
import { Textarea } from "@mantine/core";
import { type RefObject, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { allTexts } from "../../speak.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./replies.module.css";

type Props = {
  language: Language;
  value: string;
  error: string | null;
  input: RefObject<HTMLTextAreaElement | null>;
  onChange: (value: string) => void;
  onFocus: () => void;
};

/** The text in one language, and what a customer gets of it. */
export function CannedText({ language, value, error, input, onChange, onFocus }: Props) {
  const { t, i18n } = useTranslation("replies");
  const inIt = i18n.getFixedT(language, "replies");
  const values = Object.fromEntries(cannedVariables.map((name) => [name, inIt(`example.${name}`)]));
  // The examples of the language that is not on the screen come a moment later.
  const filled = i18n.hasResourceBundle(language, "replies") ? fillCanned(value, values) : value;
  useEffect(() => {
    allTexts(language).catch(() => undefined);
  }, [language]);
  const previewId = useId();
  return (
    <div>
      <Textarea
        ref={input}
        label={t(`field.${language}`)}
        dir="auto"
        lang={language}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={value}
        error={error}
        aria-describedby={previewId}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={onFocus}
        data-testid={`canned-${language}`}
      />
      {filled !== value && (
        <p id={previewId} className={styles.preview}>
          <span>{t("preview")}</span> <PersonText>{filled}</PersonText>
        </p>
      )}
    </div>
  );
}

/** What differs from one customer to the next; a press puts it where one writes. */
export function Variables({ onInsert }: { onInsert: (name: CannedVariable) => void }) {
  const { t } = useTranslation("replies");
  return (
    <div>
      <p className={styles.label}>{t("variables")}</p>
      <div className={styles.variables}>
        {cannedVariables.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.variable}
            title={`{{${name}}}`}
            // The field keeps its caret, and a phone its keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(name)}
            data-testid={`insert-${name}`}
          >
            {t(`variable.${name}`)}
          </button>
        ))}
      </div>
      <p className={styles.note}>
        {t("variablesHint")} <Isolate>{"{{customer.firstName|…}}"}</Isolate>
      </p>
    </div>
  );
}
