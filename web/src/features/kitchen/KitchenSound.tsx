import { IconVolume, IconVolumeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { setSound, useSound } from "../orders/ring.ts";
import styles from "./Kitchen.module.css";

export function KitchenSound() {
  const { t } = useTranslation("orders");
  const sound = useSound();
  const label = t(sound === "on" ? "soundOn" : sound === "off" ? "soundOff" : "soundBlocked");
  const Icon = sound === "on" ? IconVolume : IconVolumeOff;
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-pressed={sound === "on"}
      onClick={() => void setSound(sound !== "on")}
    >
      <Icon size={22} stroke={1.75} aria-hidden="true" />
    </button>
  );
}
