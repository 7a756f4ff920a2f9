import type { BusinessSettings } from "@croozer/contracts/businesses";
import { ActionIcon, Switch, Tooltip } from "@mantine/core";
import { type Icon, IconCopy, IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { TimeField } from "../../ui/TimeField.tsx";
import styles from "./BusinessForm.module.css";

type Hours = BusinessSettings["hours"];
type Day = Hours[number];
type Span = Day[number];

const firstSpan: Span = { from: "10:00", to: "22:00" };
const mostSpans = 4;
/** A Sunday: day names come from Intl. */
const sundayMs = Date.UTC(2024, 0, 7);
const dayMs = 86_400_000;
/** The contract's end of a day is the field's midnight: a span ending before it starts runs past it. */
const shownTime = (time: string) => (time === "24:00" ? "00:00" : time);

export function HoursEditor({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const format = new Intl.DateTimeFormat(useLanguage(), { weekday: "long", timeZone: "UTC" });
  return (
    <div>
      {hours.map((day, index) => {
        const name = format.format(sundayMs + index * dayMs);
        return (
          <DayRow
            key={name}
            name={name}
            day={day}
            onChange={(changed) => onChange(hours.with(index, changed))}
            onCopyToAll={() => onChange(hours.map(() => day))}
          />
        );
      })}
    </div>
  );
}

type DayProps = { name: string; day: Day; onChange: (day: Day) => void; onCopyToAll: () => void };

function DayRow({ name, day, onChange, onCopyToAll }: DayProps) {
  const { t } = useTranslation("businesses");
  const isOpen = day.length > 0;
  return (
    <fieldset className={styles.day} aria-label={name}>
      <span className={styles.toggle}>
        <Switch
          aria-label={t("open", { day: name })}
          checked={isOpen}
          onChange={(event) => onChange(event.currentTarget.checked ? [firstSpan] : [])}
        />
      </span>
      <span className={styles.dayName}>{name}</span>
      {isOpen ? (
        <div className={styles.spans}>
          {day.map((span, index) => (
            <SpanRow
              // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their place in the day
              key={index}
              span={span}
              onChange={(changed) => onChange(day.with(index, changed))}
              onRemove={() => onChange(day.toSpliced(index, 1))}
            >
              {index === day.length - 1 && (
                <>
                  {day.length < mostSpans && (
                    <Act icon={IconPlus} label={t("addSpan")} onClick={() => onChange([...day, nextSpan(day)])} />
                  )}
                  <Act icon={IconCopy} label={t("copyToAll")} onClick={onCopyToAll} />
                </>
              )}
            </SpanRow>
          ))}
        </div>
      ) : (
        <span className={styles.closed}>{t("closed")}</span>
      )}
    </fieldset>
  );
}

/** An hour after the last span ends, for two hours. */
function nextSpan(day: Day): Span {
  const last = day.at(-1);
  const from = (Number(last?.to.slice(0, 2) ?? 9) + 1) % 24;
  const clock = (hour: number) => `${String(hour % 24).padStart(2, "0")}:00`;
  return { from: clock(from), to: clock(from + 2) };
}

type SpanProps = { span: Span; onChange: (span: Span) => void; onRemove: () => void; children: ReactNode };

function SpanRow({ span, onChange, onRemove, children }: SpanProps) {
  const { t } = useTranslation("businesses");
  const field = (end: "from" | "to") => (
    <TimeField
      className={styles.time}
      label={t(end)}
      value={shownTime(span[end])}
      onChange={(time) => onChange({ ...span, [end]: time })}
    />
  );
  return (
    <div className={styles.span}>
      {field("from")}
      <span aria-hidden="true">–</span>
      {field("to")}
      <Act icon={IconTrash} label={t("removeSpan")} onClick={onRemove} />
      {children}
    </div>
  );
}

const Act = ({ icon: Icon, label, onClick }: { icon: Icon; label: string; onClick: () => void }) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  </Tooltip>
);
