import { ActionIcon, Button, Switch } from "@mantine/core";
import { IconAlertCircle, IconBellRinging, IconDeviceMobile, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { queryClient } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { SettingsCard } from "../../settings/SettingsPage.tsx";
import { findObstacle, NotTold, ownEndpoint, turnOff, turnOn } from "../push-browser.ts";
import { pushDevicesQuery } from "../queries.ts";
import type { CardProps } from "./card-props.ts";
import styles from "./settings.module.css";

/** How this browser stands; asked again after each change. */
const browserQuery = {
  queryKey: ["push-of-this-browser"],
  queryFn: async () => ({ obstacle: await findObstacle(), endpoint: await ownEndpoint() }),
  refetchOnMount: "always",
} as const;

/** Which browsers are told while no page is open, this one first. */
export function BrowserCard({ settings, change }: CardProps) {
  const { t } = useTranslation("notifications");
  const businessId = useBusinessId();
  const errorText = useErrorText();
  const query = pushDevicesQuery(businessId);
  const { data: devices } = useQuery(query);
  const { data: browser } = useQuery(browserQuery);
  const [isBusy, setBusy] = useState(false);
  /** Stays until the next try: what to do about it takes longer to read than a toast is there. */
  const [failure, setFailure] = useState<string | null>(null);
  if (devices === undefined || browser === undefined) return null;
  const { publicKey, items } = devices;
  const own = items.find(({ endpoint }) => endpoint === browser.endpoint);
  const act = async (what: () => Promise<typeof devices>) => {
    setBusy(true);
    setFailure(null);
    try {
      queryClient.setQueryData(query.queryKey, await what());
    } catch (error) {
      setFailure(error instanceof NotTold ? t(`browser.${error.reason}`) : errorText(error));
    } finally {
      setBusy(false);
      await queryClient.invalidateQueries({ queryKey: browserQuery.queryKey });
    }
  };
  const obstacle = publicKey === null ? "noKey" : browser.obstacle;
  return (
    <SettingsCard title={t("browser")} text={t("browser.text")}>
      {own !== undefined ? (
        <p className={styles.state} data-testid="push-on">
          <IconBellRinging size={18} stroke={1.75} aria-hidden="true" />
          {t("browser.isOn")}
          <Button
            variant="subtle"
            size="compact-sm"
            loading={isBusy}
            onClick={() => void act(() => turnOff(businessId, own.id))}
          >
            {t("browser.off")}
          </Button>
        </p>
      ) : obstacle !== null ? (
        // What just failed says more.
        failure === null && (
          <p className={styles.state} data-testid="push-obstacle">
            {t(`browser.${obstacle}`)}
          </p>
        )
      ) : (
        <Button
          className={styles.start}
          loading={isBusy}
          leftSection={<IconBellRinging size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => void act(() => turnOn(businessId, publicKey ?? ""))}
          data-testid="push-turn-on"
        >
          {t("browser.on")}
        </Button>
      )}
      {failure !== null && (
        <p className={styles.failure} role="alert" data-testid="push-failure">
          <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
          <span>
            {t("browser.failed")} {failure}
          </span>
        </p>
      )}
      <Switch
        checked={settings.pushShowsText}
        label={t("showsText")}
        description={t("showsText.text")}
        onChange={({ currentTarget: { checked } }) => change({ pushShowsText: checked })}
      />
      {items.length > 0 && (
        <div>
          <span className={styles.label}>{t("browser.others")}</span>
          <ul className={styles.devices}>
            {items.map((device) => (
              <li key={device.id}>
                <IconDeviceMobile size={18} stroke={1.75} aria-hidden="true" />
                <PersonText>{device.label}</PersonText>
                {device.id === own?.id && <small>{t("browser.thisOne")}</small>}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="2.75rem"
                  aria-label={t("browser.remove", { name: device.label })}
                  onClick={() => void act(() => turnOff(businessId, device.id))}
                >
                  <IconTrash size={18} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </div>
      )}
    </SettingsCard>
  );
}
