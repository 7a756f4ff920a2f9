import type { AutomationText } from "@croozer/contracts/automations";
import type { Language } from "@croozer/contracts/basics";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./TextEditor.module.css";

type Props = { text: AutomationText; language: Language; onInsert: (name: string) => void };

/** What differs from one message to the next, each with an example; a click puts it where one writes. */
export function VariableChips({ text, language, onInsert }: Props) {
  const { t } = useTranslation("automations");
  if (text.variables.length === 0) return null;
  return (
    <div className={styles.variables}>
      <span>{t("variables")}</span>
      {text.variables.map(({ name, example }) => (
        <button
          key={name}
          type="button"
          className={styles.variable}
          title={t("insert", { name })}
          // The field keeps its caret, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(name)}
          data-testid={`insert-${name}`}
        >
          <Isolate className={styles.name}>{name}</Isolate>
          <PersonText className={styles.example}>{example[language]}</PersonText>
        </button>
      ))}
    </div>
  );
}
