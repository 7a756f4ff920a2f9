import type { Board } from "@croozer/contracts/orders";
import { ActionIcon } from "@mantine/core";
import { IconBell, IconClock, IconMaximize, IconMessageOff, IconWifi, IconWifiOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { toggleFullScreen } from "../../lib/full-screen.ts";
import { useConnection } from "../../lib/socket.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { PlaceSwitch } from "../order-places/PlaceSwitch.tsx";
import { AutoPrintSwitch } from "../printing/AutoPrintSwitch.tsx";
import { KitchenLink } from "./KitchenLink.tsx";
import { NewOrderLink } from "./NewOrderLink.tsx";
import styles from "./OrdersPage.module.css";
import { KeptTapsNote } from "./taps/KeptTapsNote.tsx";
import { useKeptTaps } from "./taps/use-taps.ts";
import { useAutoPrint } from "./use-auto-print.ts";
import { IntakeTile } from "./watch/IntakeTile.tsx";
import { ScreensNote } from "./watch/ScreensNote.tsx";
import { SoundMenu } from "./watch/SoundMenu.tsx";
import { useScreen } from "./watch/use-screen.ts";

type Props = { board: Board | undefined; waiting: number; children: ReactNode };

/** Title, how many wait, intake, average time, connection and sound. */
export function BoardHeader({ board, waiting, children }: Props) {
  const t = useTexts("orders");
  const screens = useScreen("board");
  useAutoPrint();
  return (
    <header className={styles.header}>
      <h1>{t("title")}</h1>
      {ownLinks}
      {waiting > 0 && (
        <span className={styles.toAccept} data-testid="to-accept">
          <IconBell size={16} stroke={1.75} aria-hidden="true" />
          <span className={styles.wide}>{t("toAccept", { count: waiting })}</span>
          <b className={styles.brief} aria-hidden="true">
            {waiting}
          </b>
        </span>
      )}
      {children}
      <KeptTapsNote />
      <div className={styles.tiles}>
        {board?.intakeOpen === false && <ChatOffTile />}
        {board !== undefined &&
          (["delivery", "pickup"] as const).map((fulfilment) => (
            <IntakeTile
              key={fulfilment}
              fulfilment={fulfilment}
              pause={board.pauses.find((pause) => pause.fulfilment === fulfilment)}
            />
          ))}
        <ScreensNote screens={screens} />
        {typeof board?.averageMinutesToday === "number" && board.averageMinutesToday >= 1 && (
          <span className={`${styles.tile} ${styles.hideNarrow}`}>
            <IconClock size={20} stroke={1.75} aria-hidden="true" />
            <span>
              <small>{t("average")}</small>
              <b>{t("minutes", { count: Math.round(board.averageMinutesToday) })}</b>
            </span>
          </span>
        )}
        {ownTiles}
      </div>
    </header>
  );
}

// One element for good: drawn anew when something of their own changes, not whenever an order does.
const ownLinks = (
  <>
    <PlaceSwitch brief />
    <NewOrderLink />
  </>
);
const ownTiles = (
  <>
    <ConnectionTile />
    <SoundMenu />
    <FullScreenButton />
    <AutoPrintSwitch />
    <KitchenLink />
  </>
);

/** Customers cannot order in the chat at all: a setting, and nothing that opens by itself. */
function ChatOffTile() {
  const t = useTexts("board");
  return (
    <span className={styles.tile} data-state="paused" data-testid="chat-off">
      <IconMessageOff size={20} stroke={1.75} aria-hidden="true" />
      <b>{t("chatOff")}</b>
    </span>
  );
}

function ConnectionTile() {
  const t = useTexts("orders");
  const connection = useConnection();
  // A tap without an answer knows of it before the socket does.
  const { stalled } = useKeptTaps();
  const state = stalled || connection === "offline" ? "offline" : connection === "online" ? "live" : "connecting";
  const Icon = state === "offline" ? IconWifiOff : IconWifi;
  return (
    <output className={styles.tile} data-state={state} data-testid="connection">
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <small>{t("connection")}</small>
        <b>{t(state)}</b>
      </span>
    </output>
  );
}

function FullScreenButton() {
  const t = useTexts("board");
  if (!document.fullscreenEnabled) return null;
  return (
    <ActionIcon
      variant="default"
      size={44}
      radius="md"
      className={styles.hideNarrow ?? ""}
      aria-label={t("fullScreen")}
      title={t("fullScreen")}
      onClick={() => void toggleFullScreen()}
    >
      <IconMaximize size={20} stroke={1.75} />
    </ActionIcon>
  );
}
