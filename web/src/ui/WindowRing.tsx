import { useDates, useNow } from "../lib/dates.ts";
import { useTexts } from "../lib/use-texts.ts";
import styles from "./Avatar.module.css";

const hourMs = 3_600_000;
const windowMs = 24 * hourMs;

export type WindowState = "open" | "mid" | "closing" | "closed";
/** open: more than six hours left · mid: one to six · closing: under one · closed: templates only. */
export function windowStateOf(endsAt: string | null, now: number): WindowState {
  const leftMs = endsAt === null ? 0 : Date.parse(endsAt) - now;
  if (leftMs <= 0) return "closed";
  if (leftMs < hourMs) return "closing";
  return leftMs <= 6 * hourMs ? "mid" : "open";
}

/** The 24-hour window as a clock round an avatar: length is the time left, colour the urgency. Never mirrored. */
export function WindowRing({ endsAt }: { endsAt: string | null }) {
  const t = useTexts("ui");
  const dates = useDates();
  const now = useNow();
  const state = windowStateOf(endsAt, now);
  const leftMs = endsAt === null ? 0 : Math.max(0, Date.parse(endsAt) - now);
  const label = state === "closed" ? t("window_closed") : t("window_open", { left: dates.length(leftMs) });
  return (
    <svg className={styles.ring} viewBox="0 0 40 40" role="img" aria-label={label} data-window={state}>
      <title>{label}</title>
      {state === "closed" ? (
        <circle cx="20" cy="20" r="18.5" stroke="var(--cz-win-closed)" strokeDasharray="3.5 4" />
      ) : (
        <>
          <circle cx="20" cy="20" r="18.5" stroke="var(--cz-win-track)" />
          <circle
            cx="20"
            cy="20"
            r="18.5"
            stroke={`var(--cz-win-${state})`}
            pathLength="100"
            strokeDasharray={`${Math.max(2, Math.min(100, (leftMs / windowMs) * 100))} 100`}
            transform="rotate(-90 20 20)"
          />
        </>
      )}
    </svg>
  );
}
