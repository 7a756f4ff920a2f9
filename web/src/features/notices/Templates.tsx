import type { TemplateState } from "@croozer/contracts/notices";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconExternalLink, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { directionOf, languageNames } from "../../lib/language.ts";
import { Chip } from "../../ui/Chip.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import { useLanguagesInOrder } from "../automations/use-languages-in-order.ts";
import styles from "./NoticesPage.module.css";
import { useSubmitTemplate } from "./notices-query.ts";
import { standingOf, toneOf } from "./template-state.ts";

type Props = { templates: readonly TemplateState[]; editable: boolean };

/** Templates as they stand on the phone, both languages side by side, and what Meta says of each. */
export function Templates({ templates, editable }: Props) {
  const languages = useLanguagesInOrder();
  const inOrder = templates.toSorted(
    (a, b) =>
      keyOrder(templates, a) - keyOrder(templates, b) || languages.indexOf(a.language) - languages.indexOf(b.language),
  );
  return (
    <ul className={styles.templates}>
      {inOrder.map((template) => (
        <Template key={`${template.key} ${template.language}`} template={template} editable={editable} />
      ))}
    </ul>
  );
}

const keyOrder = (templates: readonly TemplateState[], { key }: TemplateState): number =>
  templates.findIndex((one) => one.key === key);

const knownReasons = [
  "ABUSIVE_CONTENT",
  "INVALID_FORMAT",
  "PROMOTIONAL",
  "TAG_CONTENT_MISMATCH",
  "SCAM",
  "INCORRECT_CATEGORY",
  "2388019",
] as const;

function Template({ template, editable }: { template: TemplateState; editable: boolean }) {
  const { t } = useTranslation("notices");
  const errorText = useErrorText();
  const submit = useSubmitTemplate();
  const { key, language, body, button, reason, detail, category, canSubmit } = template;
  const standing = standingOf(template);
  const known = knownReasons.find((one) => one === reason);
  return (
    <li data-testid={`template-${key}-${language}`} data-standing={standing}>
      <div className={styles.about}>
        <span>{languageNames[language]}</span>
        <Chip tone={toneOf(standing)}>{t(`standing_${standing}`)}</Chip>
        {category !== null && category !== "UTILITY" && <Chip tone="warn">{t("costsMore")}</Chip>}
      </div>
      <div className={styles.phone} dir={directionOf(language)} lang={language}>
        <div className={styles.bubble}>
          {body}
          {button !== null && (
            <span className={styles.button}>
              <IconExternalLink size={16} stroke={1.75} aria-hidden="true" />
              {button}
            </span>
          )}
        </div>
      </div>
      {reason !== null && (
        <p className={styles.why}>
          {known === undefined ? t("reasonOther", { reason }) : t(`reason_${known}`)}{" "}
          {detail !== null && <PersonText className={styles.detail}>{detail}</PersonText>}
        </p>
      )}
      {canSubmit && editable && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
          loading={submit.isPending}
          onClick={() =>
            submit.mutate(template, {
              onSuccess: () => notifications.show({ color: "green", message: t("submitted") }),
              onError: (error) => notifications.show({ color: "red", message: errorText(error) }),
            })
          }
        >
          {t("submit")}
        </Button>
      )}
    </li>
  );
}
