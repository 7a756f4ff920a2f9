import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../lib/use-language.ts";
import styles from "./date.module.css";
import { addDays, addMonths, type Day, weeksOf } from "./month.ts";

type Props = { today: Day; onPick: (day: Day) => void };

/** A month to choose a day from, none later than today. */
export function Calendar({ today, onPick }: Props) {
  const { t } = useTranslation("inbox");
  const language = useLanguage();
  const [at, setAt] = useState(today);
  const grid = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState(false);
  const say = (day: Day, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : "he", { timeZone: "UTC", ...options }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const weeks = weeksOf(at, language === "en");
  const move = (to: Day) => setAt(to > today ? today : to);
  useEffect(() => {
    if (walked) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at, walked]);

  function press(event: KeyboardEvent) {
    const ahead = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = ahead === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to: Record<string, Day> = {
      [ahead]: addDays(at, 1),
      [back]: addDays(at, -1),
      ArrowDown: addDays(at, 7),
      ArrowUp: addDays(at, -7),
      PageDown: addMonths(at, 1),
      PageUp: addMonths(at, -1),
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setWalked(true);
    move(next);
  }
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.turn}
          aria-label={t("date.before")}
          onClick={() => move(addMonths(at, -1))}
        >
          <IconChevronLeft size={18} stroke={1.75} className="flip" aria-hidden="true" />
        </button>
        <span aria-live="polite">{say(at, { month: "long", year: "numeric" })}</span>
        <button
          type="button"
          className={styles.turn}
          aria-label={t("date.after")}
          disabled={at.slice(0, 7) >= today.slice(0, 7)}
          onClick={() => move(addMonths(at, 1))}
        >
          <IconChevronRight size={18} stroke={1.75} className="flip" aria-hidden="true" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the days in it */}
      <div ref={grid} className={styles.grid} onKeyDown={press}>
        {weeks[0]?.map((day) => (
          <span key={`name ${day}`} className={styles.weekday} aria-hidden="true">
            {say(day, { weekday: "narrow" })}
          </span>
        ))}
        {weeks.flat().map((day) => (
          <button
            key={day}
            type="button"
            className={styles.day}
            data-day={day}
            data-other={day.slice(0, 7) !== at.slice(0, 7)}
            data-today={day === today}
            aria-label={say(day, { weekday: "long", day: "numeric", month: "long" })}
            tabIndex={day === at ? 0 : -1}
            disabled={day > today}
            onClick={() => onPick(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}
