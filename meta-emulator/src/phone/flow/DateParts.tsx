import { IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import { emulatedNow } from "../state/emulated-now.ts";
import { getState } from "../state/store.ts";
import { type DateRules, dateRules, dayOfValue, isOpenDay } from "./dates.ts";
import styles from "./flow.module.css";
import { isOff, isRecord, readAction, textOf } from "./flow-json.ts";
import type { PartProps } from "./flow-parts.ts";
import { Grouped, Labelled } from "./Labelled.tsx";
import { monthOf, monthWeeks, otherMonth } from "./month.ts";

/** Older flows want milliseconds where newer ones want a day: as their own limits are written. */
function asWritten(component: Record<string, unknown>, day: string): string {
  const limits = [component["min-date"], component["max-date"]].map((limit) => String(limit ?? ""));
  return limits.some((limit) => /^\d{9,}$/u.test(limit)) ? String(Date.parse(day)) : day;
}

function useDay({ component, scope, fill, act }: PartProps) {
  return (value: unknown) => {
    const name = String(component.name);
    fill(name, value);
    const action = component["on-select-action"];
    const wanted =
      action === undefined ? null : readAction(action, { ...scope, form: { ...scope.form, [name]: value } });
    if (wanted) act(wanted);
  };
}

export function DatePickerPart(props: PartProps) {
  const { component, value, problem, said } = props;
  const id = useId();
  const choose = useDay(props);
  const rules = dateRules(component);
  return (
    <Labelled id={id} component={component} problem={problem} said={said}>
      <input
        id={id}
        className={styles.input}
        type="date"
        disabled={isOff(component)}
        min={rules.min ?? undefined}
        max={rules.max ?? undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        required={component.required === true}
        value={dayOfValue(value) ?? ""}
        onChange={(event) => choose(event.target.value === "" ? "" : asWritten(component, event.target.value))}
      />
    </Labelled>
  );
}

type MonthProps = {
  rules: DateRules;
  language: string;
  first: string | null;
  last: string | null;
  onChoose: (day: string) => void;
};

/** A month to choose days in. */
function Month({ rules, language, first, last, onChoose }: MonthProps) {
  const today = new Date(emulatedNow(getState())).toISOString().slice(0, 10);
  const [month, setMonth] = useState(() => monthOf(first ?? (rules.min && rules.min > today ? rules.min : today)));
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  const weeks = monthWeeks(month);
  const inside = (day: string) => first !== null && last !== null && day >= first && day <= last;
  const [previous, next] = [otherMonth(month, -1), otherMonth(month, 1)];
  return (
    <div className={styles.month}>
      <p>
        <button
          type="button"
          aria-label={format({ month: "long" }).format(date(`${previous}-01`))}
          disabled={rules.min !== null && month <= monthOf(rules.min)}
          onClick={() => setMonth(previous)}
        >
          <IconChevronRight size={18} className={styles.backwards} />
        </button>
        <b aria-live="polite">{format({ month: "long", year: "numeric" }).format(date(`${month}-01`))}</b>
        <button
          type="button"
          aria-label={format({ month: "long" }).format(date(`${next}-01`))}
          disabled={rules.max !== null && month >= monthOf(rules.max)}
          onClick={() => setMonth(next)}
        >
          <IconChevronRight size={18} className="flip" />
        </button>
      </p>
      <div className={styles.days}>
        {weeks[1]?.map((day) => (
          <span key={day} aria-hidden="true">
            {day && format({ weekday: "narrow" }).format(date(day))}
          </span>
        ))}
        {weeks.flat().map((day, place) =>
          day === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place
            <i key={place} />
          ) : (
            <button
              key={day}
              type="button"
              disabled={!isOpenDay(day, rules)}
              aria-pressed={day === first || day === last}
              data-inside={inside(day)}
              aria-label={format({ dateStyle: "long" }).format(date(day))}
              onClick={() => onChoose(day)}
            >
              {Number(day.slice(8))}
            </button>
          ),
        )}
      </div>
    </div>
  );
}

export function CalendarPart(props: PartProps) {
  const { component, value, problem, said, language } = props;
  const id = useId();
  const choose = useDay(props);
  const range = component.mode === "range";
  const chosen = isRecord(value) ? value : {};
  const first = range ? dayOfValue(chosen["start-date"]) : dayOfValue(value);
  const last = range ? dayOfValue(chosen["end-date"]) : null;
  const { label } = component;
  const title = textOf(component, "title") ?? (isRecord(label) ? null : textOf(component, "label"));

  function take(day: string): void {
    const again = first === null || last !== null || day < first;
    if (!range) choose(day);
    else if (again) props.fill(String(component.name), { "start-date": day, "end-date": null });
    else choose({ "start-date": first, "end-date": day });
  }
  const shown = (day: string | null) =>
    day === null
      ? "–"
      : new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
  return (
    <Grouped id={id} component={{ ...component, label: title ?? "" }} problem={problem}>
      <Month rules={dateRules(component)} language={language} first={first} last={last} onChoose={take} />
      {range && (
        <p className={styles.range}>
          <span>
            <small dir="auto">{isRecord(label) ? String(label["start-date"] ?? said.from) : said.from}</small>
            {shown(first)}
          </span>
          <span>
            <small dir="auto">{isRecord(label) ? String(label["end-date"] ?? said.until) : said.until}</small>
            {shown(last)}
          </span>
        </p>
      )}
    </Grouped>
  );
}
