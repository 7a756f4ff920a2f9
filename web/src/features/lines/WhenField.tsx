import type { BusinessSettings } from "@croozer/contracts/businesses";
import { Input, SegmentedControl, Select } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { TimeField } from "../../ui/TimeField.tsx";
import styles from "./lines.module.css";
import { datesToOrder, timesToOrder } from "./when.ts";

type Props = {
  /** Null is as soon as possible. */
  value: string | null;
  settings: BusinessSettings;
  error: ReactNode;
  onChange: (value: string | null) => void;
};

/** As soon as possible, or a day and a time within the opening hours. */
export function WhenField({ value, settings, error, onChange }: Props) {
  const { t } = useTranslation("lines");
  const dates = useDates();
  const now = useNow();
  const [today, clock] = [dates.dayOf(now), dates.time(now)];
  const days = datesToOrder(settings, today, clock);
  const offeredOn = (day: string) => timesToOrder(settings, day, today, clock);
  const setDay = (day: string) => {
    const offered = offeredOn(day);
    const time = value === null ? undefined : offered.find((one) => one >= dates.time(value));
    const first = time ?? offered[value === null ? Math.min(3, offered.length - 1) : 0];
    if (first !== undefined) onChange(dates.momentOf(day, first).toISOString());
  };
  const day = value === null ? null : dates.dayOf(value);
  return (
    <Input.Wrapper size="xs" label={t("when")} labelElement="div" error={error}>
      <div className={styles.when} data-testid="cart-when">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("when")}
          value={value === null ? "asap" : "at"}
          onChange={(kind) => (kind === "asap" ? onChange(null) : days[0] !== undefined && setDay(days[0]))}
          data={[
            { value: "asap", label: t("when.asap") },
            { value: "at", label: t("when.at"), disabled: days.length === 0 && value === null },
          ]}
        />
        {value !== null && day !== null && (
          <div className={styles.dayAndTime}>
            <Select
              size="xs"
              allowDeselect={false}
              aria-label={t("when.day")}
              value={day}
              data={[...new Set([day, ...days])].toSorted().map((one) => ({
                value: one,
                label: dates.comingDay(dates.momentOf(one, "12:00"), now),
              }))}
              onChange={(chosen) => chosen !== null && setDay(chosen)}
            />
            <TimeField
              size="xs"
              className={styles.time}
              label={t("when.time")}
              offered={offeredOn(day)}
              value={dates.time(value)}
              onChange={(time) => onChange(dates.momentOf(day, time).toISOString())}
            />
          </div>
        )}
      </div>
    </Input.Wrapper>
  );
}
