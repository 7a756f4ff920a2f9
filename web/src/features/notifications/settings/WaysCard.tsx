import { notificationKinds, notificationWays } from "@croozer/contracts/notifications";
import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SettingsCard } from "../../settings/SettingsPage.tsx";
import type { CardProps } from "./card-props.ts";
import styles from "./settings.module.css";

/** Which happenings by which way: a table of boxes. */
export function WaysCard({ settings, change }: CardProps) {
  const { t } = useTranslation("notifications");
  return (
    <SettingsCard title={t("what")} text={t("what.text")}>
      <table className={styles.ways}>
        <thead>
          <tr>
            <td />
            {notificationWays.map((way) => (
              <th key={way} scope="col">
                {t(`way.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notificationKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`kind.${kind}`)}</th>
              {notificationWays.map((way) => (
                <td key={way}>
                  <span className={styles.box}>
                    <Checkbox
                      size="md"
                      checked={settings.ways[kind][way]}
                      aria-label={`${t(`kind.${kind}`)}: ${t(`way.${way}`)}`}
                      data-testid={`way-${kind}-${way}`}
                      onChange={({ currentTarget: { checked } }) =>
                        change({ ways: { ...settings.ways, [kind]: { ...settings.ways[kind], [way]: checked } } })
                      }
                    />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsCard>
  );
}
