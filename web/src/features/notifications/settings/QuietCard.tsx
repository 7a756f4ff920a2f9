import { Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useBusiness } from "../../../lib/session.ts";
import { TimeField } from "../../../ui/TimeField.tsx";
import { SettingsCard } from "../../settings/SettingsPage.tsx";
import type { CardProps } from "./card-props.ts";
import styles from "./settings.module.css";

const zones = Intl.supportedValuesOf("timeZone");
/** The business's own, in a field that knows no null. */
const ofBusiness = "";

/** When neither sound nor push may come, in the member's own time. */
export function QuietCard({ settings, change }: CardProps) {
  const { t } = useTranslation("notifications");
  const { timeZone } = useBusiness();
  const { quiet } = settings;
  return (
    <SettingsCard title={t("quiet")} text={t("quiet.text")}>
      <Switch
        checked={quiet.isOn}
        label={t("quiet.on")}
        data-testid="quiet-on"
        onChange={({ currentTarget: { checked } }) => change({ quiet: { ...quiet, isOn: checked } })}
      />
      {quiet.isOn && (
        <div className={styles.fields}>
          <div>
            <span className={styles.label}>{t("quiet.from")}</span>
            <TimeField
              value={quiet.from}
              label={t("quiet.from")}
              onChange={(from) => change({ quiet: { ...quiet, from } })}
            />
          </div>
          <div>
            <span className={styles.label}>{t("quiet.to")}</span>
            <TimeField value={quiet.to} label={t("quiet.to")} onChange={(to) => change({ quiet: { ...quiet, to } })} />
          </div>
          <Select
            label={t("zone")}
            searchable
            allowDeselect={false}
            value={settings.timeZone ?? ofBusiness}
            data={[{ value: ofBusiness, label: t("zone.business", { zone: timeZone }) }, ...zones]}
            onChange={(zone) => change({ timeZone: zone === ofBusiness ? null : zone })}
          />
        </div>
      )}
    </SettingsCard>
  );
}
