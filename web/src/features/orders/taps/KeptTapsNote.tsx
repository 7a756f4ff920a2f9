import { IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../../../lib/socket.ts";
import styles from "./KeptTapsNote.module.css";
import { useKeptTaps } from "./use-taps.ts";

/** How many taps wait for the connection. */
export function KeptTapsNote() {
  const { t } = useTranslation("orders");
  const { taps, stalled } = useKeptTaps();
  const isOffline = useConnection() === "offline";
  if (taps.length === 0 || !(stalled || isOffline)) return null;
  return (
    <output className={styles.note} data-testid="kept-taps" data-count={taps.length}>
      <IconWifiOff size={20} stroke={1.75} aria-hidden="true" />
      {t("keptTaps", { count: taps.length })}
    </output>
  );
}
