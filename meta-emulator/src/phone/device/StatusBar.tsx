import { IconAntennaBars5, IconBattery3, IconWifi, IconWifiOff } from "@tabler/icons-react";
import { useEmulatedNow } from "../state/emulated-now.ts";
import { clockTime } from "../text/times.ts";
import styles from "./device.module.css";

/** The strip at the top of a phone: decoration, but the time is the emulated one. */
export function StatusBar({ online }: { online: boolean }) {
  const now = useEmulatedNow();
  return (
    <div className={styles.statusBar} aria-hidden="true">
      <bdi dir="ltr">{clockTime(now)}</bdi>
      <span>
        {online && <IconAntennaBars5 size={16} />}
        {online ? <IconWifi size={16} /> : <IconWifiOff size={16} />}
        <IconBattery3 size={17} />
      </span>
    </div>
  );
}
