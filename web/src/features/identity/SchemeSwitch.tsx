import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./SchemeSwitch.module.css";

const schemes = [
  { value: "light", Icon: IconSun },
  { value: "dark", Icon: IconMoon },
  { value: "auto", Icon: IconDeviceDesktop },
] as const satisfies readonly { value: MantineColorScheme; Icon: typeof IconSun }[];

export function SchemeSwitch({ fullWidth = false }: { fullWidth?: boolean }) {
  const { t } = useTranslation("shell");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="sm"
      fullWidth={fullWidth}
      aria-label={t("scheme")}
      data-testid="scheme-switch"
      value={colorScheme}
      onChange={setColorScheme}
      data={schemes.map(({ value, Icon }) => ({
        value,
        label: (
          <span className={styles.option}>
            <Icon size={16} stroke={1.75} aria-hidden="true" />
            {t(`scheme_${value}`)}
          </span>
        ),
      }))}
    />
  );
}
