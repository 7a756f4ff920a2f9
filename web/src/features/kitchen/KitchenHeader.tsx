import { IconHistory, IconLayoutKanban, IconMaximize, IconRefresh, IconStack2, IconWifiOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { toggleFullScreen } from "../../lib/full-screen.ts";
import { useIsNewer } from "../../lib/shell-worker.ts";
import { useConnection } from "../../lib/socket.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { KeptTapsNote } from "../orders/taps/KeptTapsNote.tsx";
import { useKeptTaps } from "../orders/taps/use-taps.ts";
import { choose, textSizes, useChosen } from "./device.ts";
import styles from "./Kitchen.module.css";
import { KitchenSound } from "./KitchenSound.tsx";

type Props = { stations: number; onPanel: (panel: "recall" | "station") => void };

export function KitchenHeader({ stations, onPanel }: Props) {
  const { t } = useTranslation("kitchen");
  const now = useNow();
  const dates = useDates();
  return (
    <header className={styles.header}>
      <Mark />
      <h1>{t("title")}</h1>
      <Connection />
      <NewVersion />
      <span className={styles.clock}>
        <Isolate>{dates.time(now)}</Isolate>
      </span>
      <TextSizes />
      <button
        type="button"
        className={styles.button}
        data-on={stations > 0 || undefined}
        onClick={() => onPanel("station")}
        data-testid="station"
      >
        <IconStack2 size={20} stroke={1.75} aria-hidden="true" />
        <Word>{stations === 0 ? t("station") : t("stationSome", { count: stations })}</Word>
      </button>
      <button type="button" className={styles.button} onClick={() => onPanel("recall")} data-testid="recall-panel">
        <IconHistory size={20} stroke={1.75} aria-hidden="true" />
        <Word>{t("recall")}</Word>
      </button>
      <KitchenSound />
      {document.fullscreenEnabled && (
        <button
          type="button"
          className={`${styles.button} ${styles.wide}`}
          aria-label={t("fullScreen")}
          title={t("fullScreen")}
          onClick={() => void toggleFullScreen()}
        >
          <IconMaximize size={20} stroke={1.75} aria-hidden="true" />
        </button>
      )}
      {/* Fetched ahead: there may be no connection when it is pressed. */}
      <Link to="/orders" preload="render" className={styles.button ?? ""} data-testid="to-board">
        <IconLayoutKanban size={20} stroke={1.75} aria-hidden="true" />
        <Word>{t("board")}</Word>
      </Link>
    </header>
  );
}

/** Small: nobody at a stove is to stop for it. */
function NewVersion() {
  const { t } = useTranslation("shell");
  if (!useIsNewer()) return null;
  return (
    <button
      type="button"
      className={styles.newer}
      title={t("reloadTitle")}
      onClick={() => location.reload()}
      data-testid="new-version"
    >
      <IconRefresh size={18} stroke={1.75} aria-hidden="true" />
      <Word>{t("reloadTitle")}</Word>
    </button>
  );
}

const Word = ({ children }: { children: ReactNode }) => <span className={styles.word}>{children}</span>;

/** Without kept taps the word alone; with them what becomes of them. */
function Connection() {
  const { t } = useTranslation("kitchen");
  const isOffline = useConnection() === "offline";
  const { taps } = useKeptTaps();
  if (taps.length > 0 || !isOffline) return <KeptTapsNote />;
  return (
    <output className={styles.offline} data-testid="kitchen-offline">
      <IconWifiOff size={20} stroke={1.75} aria-hidden="true" />
      {t("offline")}
    </output>
  );
}

/** Three letters A, as on a book reader. */
function TextSizes() {
  const { t } = useTranslation("kitchen");
  const { textSize } = useChosen();
  return (
    <fieldset className={styles.sizes} aria-label={t("textSize")}>
      {textSizes.map((size) => (
        <button
          type="button"
          key={size}
          data-size={size}
          aria-pressed={size === textSize}
          aria-label={t(`textSize_${size}`)}
          onClick={() => choose({ textSize: size })}
        >
          A
        </button>
      ))}
    </fieldset>
  );
}
