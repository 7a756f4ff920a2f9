import type { AutomationText } from "@croozer/contracts/automations";
import type { Language } from "@croozer/contracts/basics";
import { directionOf } from "../../lib/language.ts";
import { FormattedText } from "../inbox/FormattedText.tsx";
import styles from "./TextBubble.module.css";
import { example } from "./text-form.ts";

/** Meta's limit for the title of a button: what may be no longer is one. */
const buttonTitle = 20;
export const isButton = ({ maxLength }: AutomationText): boolean => maxLength <= buttonTitle;

/** What is said, as it stands on the customer's phone. */
export function TextBubble({ text, said, language }: { text: AutomationText; said: string; language: Language }) {
  const shown = example(said, text, language);
  return (
    <div
      className={`${styles.bubble} ${isButton(text) ? styles.button : ""}`}
      dir={directionOf(language)}
      lang={language}
      data-testid={`bubble-${language}`}
    >
      {isButton(text) ? <bdi>{shown}</bdi> : <FormattedText text={shown} />}
    </div>
  );
}
