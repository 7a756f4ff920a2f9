import { tunes, volumes } from "@croozer/contracts/notifications";
import { Button, SegmentedControl } from "@mantine/core";
import { IconVolume } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SettingsCard } from "../../settings/SettingsPage.tsx";
import { tryTune } from "../sounds.ts";
import type { CardProps } from "./card-props.ts";
import styles from "./settings.module.css";

/** Which tune, how loud; heard at once. */
export function SoundCard({ settings, change }: CardProps) {
  const { t } = useTranslation("notifications");
  const pick = (part: Partial<Pick<typeof settings, "tune" | "volume">>) => {
    change(part);
    void tryTune({ ...settings, ...part });
  };
  const button = (
    <Button
      variant="default"
      leftSection={<IconVolume size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => void tryTune(settings)}
      data-testid="try-sound"
    >
      {t("try")}
    </Button>
  );
  return (
    <SettingsCard title={t("sound")} action={button}>
      <div className={styles.choices}>
        <div>
          <span className={styles.label}>{t("tune")}</span>
          <SegmentedControl
            value={settings.tune}
            aria-label={t("tune")}
            data={tunes.map((value) => ({ value, label: t(`tune.${value}`) }))}
            onChange={(tune) => pick({ tune })}
          />
        </div>
        <div>
          <span className={styles.label}>{t("volume")}</span>
          <SegmentedControl
            value={settings.volume}
            aria-label={t("volume")}
            data={volumes.map((value) => ({ value, label: t(`volume.${value}`) }))}
            onChange={(volume) => pick({ volume })}
          />
        </div>
      </div>
    </SettingsCard>
  );
}
