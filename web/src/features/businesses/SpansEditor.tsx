import type { BusinessSettings } from "@croozer/contracts/businesses";
import { ActionIcon, Tooltip } from "@mantine/core";
import { type Icon, IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TimeField } from "../../ui/TimeField.tsx";
import styles from "./BusinessForm.module.css";

export type Day = BusinessSettings["hours"][number];
type Span = Day[number];

export const firstSpan: Span = { from: "10:00", to: "22:00" };
const mostSpans = 4;
/** The contract's end of a day is the field's midnight: a span ending before it starts runs past it. */
const shownTime = (time: string) => (time === "24:00" ? "00:00" : time);

type Props = {
  day: Day;
  onChange: (day: Day) => void;
  /** More to do, beside the last span. */
  children?: ReactNode;
};

/** The open spans of one day. */
export function SpansEditor({ day, onChange, children }: Props) {
  const { t } = useTranslation("businesses");
  return (
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
              {children}
            </>
          )}
        </SpanRow>
      ))}
    </div>
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

export const Act = ({ icon: Icon, label, onClick }: { icon: Icon; label: string; onClick: () => void }) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  </Tooltip>
);
