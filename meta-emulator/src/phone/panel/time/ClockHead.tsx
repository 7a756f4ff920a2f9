import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward } from "@tabler/icons-react";
import { usePreferences } from "../../preferences.tsx";
import { useEmulatedNow } from "../../state/emulated-now.ts";
import { useStore } from "../../state/store.ts";
import { clockTime, dayAndMonth, weekday } from "../../text/times.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { hourMs, untilWindowsClose } from "./spans.ts";
import styles from "./time.module.css";
import { timeWords } from "./time-words.ts";
import { useClock } from "./use-clock.ts";

/** The emulated time over every tab, and what is done to it most. */
export function ClockHead() {
  const { words: said, language } = usePreferences();
  const now = useEmulatedNow();
  const running = useStore((state) => state.world?.clock.running ?? true);
  const chats = useStore((state) => state.chats);
  const set = useClock();
  const closings = Object.values(chats).map((chat) => chat.windowClosesAt);
  const toClose = untilWindowsClose(closings, now);
  return (
    <section className={styles.clock} aria-label={said.clock}>
      <time className={styles.time} dateTime={new Date(now).toISOString()} title={said.simulatedTime}>
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
        <Button className={styles.roomy} title={said.forwardHour} onClick={() => set({ advanceMs: hourMs })}>
          <bdi>{timeWords[language].hour}</bdi>
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
    </section>
  );
}
