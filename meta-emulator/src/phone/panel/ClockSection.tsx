import { IconClockPlay, IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward } from "@tabler/icons-react";
import { usePreferences } from "../preferences.tsx";
import { api } from "../state/api.ts";
import { useEmulatedNow } from "../state/emulated-now.ts";
import { dispatch, useStore } from "../state/store.ts";
import { clockTime, dayAndMonth, weekday } from "../text/times.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { tried } from "../ui/toasts.ts";
import styles from "./panel.module.css";
import { WindowBars } from "./WindowBars.tsx";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Ms until a little after the last open window has closed; null when none is open. */
function untilWindowsClose(closings: readonly (string | null)[], now: number): number | null {
  const open = closings.map((at) => (at === null ? 0 : Date.parse(at))).filter((at) => at > now);
  return open.length > 0 ? Math.max(...open) - now + minuteMs : null;
}

export function ClockSection() {
  const { words: said, language } = usePreferences();
  const now = useEmulatedNow();
  const running = useStore((state) => state.world?.clock.running ?? true);
  const chats = useStore((state) => state.chats);
  const toClose = untilWindowsClose(
    Object.values(chats).map((chat) => chat.windowClosesAt),
    now,
  );
  const set = async (act: Parameters<typeof api.setClock>[0]) => {
    await tried(
      said,
      api.setClock(act).then((clock) => {
        dispatch({ type: "told", events: [{ type: "clock", clock }], toldAt: Date.now() });
      }),
    );
  };
  return (
    <section className={styles.section} aria-label={said.clock}>
      <h2>
        <IconClockPlay size={20} stroke={1.75} aria-hidden="true" />
        {said.clock}
        <span className={styles.push}>
          <Chip>{said.simulatedTime}</Chip>
        </span>
      </h2>
      <div className={styles.clock}>
        <time className={styles.time} dateTime={new Date(now).toISOString()}>
          <bdi dir="ltr">{clockTime(now)}</bdi>
        </time>
        <span className={styles.date}>
          {weekday(now, language)}
          <br />
          {dayAndMonth(now, language)}
        </span>
        <span className={styles.clockActs}>
          <IconButton label={running ? said.pause : said.run} onClick={() => set({ running: !running })}>
            {running ? <IconPlayerPause size={17} /> : <IconPlayerPlay size={17} />}
          </IconButton>
          <Button title={said.forwardFive} onClick={() => set({ advanceMs: 5 * minuteMs })}>
            {said.fiveMinutes}
          </Button>
          <Button title={said.forwardHour} onClick={() => set({ advanceMs: hourMs })}>
            {said.oneHour}
          </Button>
          <Button
            look="soft"
            title={said.closeWindowHint}
            disabled={toClose === null}
            onClick={() => toClose !== null && set({ advanceMs: toClose })}
          >
            <IconPlayerSkipForward size={16} className="flip" aria-hidden="true" />
            {said.closeWindow}
          </Button>
        </span>
      </div>
      <WindowBars now={now} />
    </section>
  );
}
