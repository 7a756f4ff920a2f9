import type { Notices } from "@croozer/contracts/notices";
import { Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Chip } from "../../ui/Chip.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import styles from "./NoticesPage.module.css";
import { useSwitchNotice } from "./notices-query.ts";
import { Templates } from "./Templates.tsx";
import { toneOf, worstOf } from "./template-state.ts";

type Notice = Notices["steps"][number];

/** One step: whether it is told, its own words, and its templates when somebody wants to see them. */
export function StepRow({ notice, editable }: { notice: Notice; editable: boolean }) {
  const { t } = useTranslation("notices");
  const errorText = useErrorText();
  const switchNotice = useSwitchNotice();
  const { step, isOn, texts, templates } = notice;
  const worst = worstOf(templates);
  const change = (on: boolean) =>
    switchNotice.mutate(
      { step, isOn: on },
      { onError: (error) => notifications.show({ color: "red", message: errorText(error) }) },
    );
  return (
    <section className={styles.step} data-testid={`notice-${step}`} data-on={isOn}>
      <Switch
        checked={isOn}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
        disabled={!editable}
        label={t(`step_${step}`)}
        description={t(`about_${step}`)}
        size="md"
        classNames={{ body: styles.switch, label: styles.name }}
      />
      <details className={styles.more}>
        <summary>
          {worst !== null && (
            <Chip tone={isOn ? toneOf(worst) : "mute"}>{t("templateIs", { standing: t(`standing_${worst}`) })}</Chip>
          )}
          <span className={styles.show}>{t("show")}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
        </summary>
        <div className={styles.words}>
          <p>
            {t("inside")}{" "}
            {texts.map((key, index) => (
              <Link key={key} to="/settings/automation-texts" search={{ text: key }} className={styles.link}>
                {texts.length === 1 ? t("ownText") : t("ownTextOf", { n: index + 1 })}
              </Link>
            ))}
          </p>
          {templates.length > 0 && (
            <>
              <p>{t("outside")}</p>
              <Templates templates={templates} editable={editable} />
            </>
          )}
        </div>
      </details>
    </section>
  );
}
