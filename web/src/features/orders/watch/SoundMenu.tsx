import { ActionIcon, Menu } from "@mantine/core";
import { IconBellOff, IconBellRinging, IconCheck, IconVolume } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { chime, setSound, setVolume, useSound, useVolume } from "../ring.ts";
import { type Volume, volumes } from "./tones.ts";

const levels = Object.keys(volumes) as Volume[];

/** How loud this screen is, or that it is not; each level is heard as it is chosen. */
export function SoundMenu() {
  const { t } = useTranslation("orders");
  const { t: tBoard } = useTranslation("board");
  const sound = useSound();
  const volume = useVolume();
  const label = t(sound === "on" ? "soundOn" : sound === "off" ? "soundOff" : "soundBlocked");
  const Icon = sound === "on" ? IconVolume : sound === "off" ? IconBellOff : IconBellRinging;
  const louder = async (level: Volume) => {
    setVolume(level);
    await setSound(true);
    chime();
  };
  const mark = <IconCheck size={18} stroke={2} />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={44} radius="md" aria-label={label} title={label} data-testid="sound">
          <Icon size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{tBoard("volume")}</Menu.Label>
        {levels.map((level) => (
          <Menu.Item
            key={level}
            rightSection={sound !== "off" && level === volume ? mark : null}
            onClick={() => void louder(level)}
          >
            {tBoard(`volume_${level}`)}
          </Menu.Item>
        ))}
        <Menu.Item rightSection={sound === "off" ? mark : null} onClick={() => void setSound(false)}>
          {tBoard("mute")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
