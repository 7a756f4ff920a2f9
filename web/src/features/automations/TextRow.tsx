import type { AutomationText } from "@croozer/contracts/automations";
import { IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../lib/language.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Chip } from "../../ui/Chip.tsx";
import { TextBubble } from "./TextBubble.tsx";
import styles from "./TextsPage.module.css";
import { example, isChanged, wordingOf } from "./text-form.ts";
import { useLanguagesInOrder } from "./use-languages-in-order.ts";

/** One text in both languages; the whole of it opens the editor. */
export function TextRow({ text, editable }: { text: AutomationText; editable: boolean }) {
  const { t } = useTranslation("automations");
  const language = useLanguage();
  const said = wordingOf(text);
  return (
    <li className={styles.row} data-testid={`text-${text.key}`}>
      {useLanguagesInOrder().map((one) => (
        <div key={one} className={styles.said} dir={directionOf(one)} data-changed={isChanged(text, one) || undefined}>
          <TextBubble text={text} said={said[one]} language={one} />
          {isChanged(text, one) && <Chip icon={IconPencil}>{t("isChanged")}</Chip>}
        </div>
      ))}
      {editable && <IconPencil className={styles.pencil} size={18} stroke={1.75} aria-hidden="true" />}
      {editable && (
        <Link
          to="/settings/automation-texts"
          search={{ text: text.key }}
          resetScroll={false}
          className={styles.open}
          aria-label={t("edit", { said: example(said[language], text, language) })}
        />
      )}
    </li>
  );
}
