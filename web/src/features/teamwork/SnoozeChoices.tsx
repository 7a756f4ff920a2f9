import type { Snooze } from "@croozer/contracts/teamwork";
import { Button, TextInput } from "@mantine/core";
import { IconCalendarTime, IconCalendarWeek, IconMessageReply, IconMoon, IconSunrise } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { TimeField } from "../../ui/TimeField.tsx";
import { PickList } from "./PickList.tsx";
import styles from "./SnoozeChoices.module.css";
import { snoozeTimes } from "./snooze-times.ts";

type Props = { onPick: (snooze: Snooze) => void };
const icons = { later: IconMoon, tomorrow: IconSunrise, next_week: IconCalendarWeek };

/** Until when it is put off; whatever is chosen, a message of the customer brings it back. */
export function SnoozeChoices({ onPick }: Props) {
  const { t } = useTranslation("teamwork");
  const dates = useDates();
  const now = useNow();
  const [choosing, setChoosing] = useState(false);
  if (choosing) return <OtherTime onPick={onPick} />;
  const items = [
    ...snoozeTimes(dates, now).map(({ id, at }) => {
      const Sign = icons[id];
      return {
        id,
        label: t(`snooze.${id}`),
        icon: <Sign size={20} stroke={1.75} aria-hidden="true" />,
        hint: <bdi>{dates.due(at, now)}</bdi>,
        onPick: () => onPick({ until: at.toISOString(), untilReply: false }),
      };
    }),
    {
      id: "reply",
      label: t("snooze.reply"),
      icon: <IconMessageReply size={20} stroke={1.75} aria-hidden="true" />,
      onPick: () => onPick({ until: null, untilReply: true }),
    },
    {
      id: "other",
      label: t("snooze.other"),
      icon: <IconCalendarTime size={20} stroke={1.75} aria-hidden="true" />,
      onPick: () => setChoosing(true),
    },
  ];
  return (
    <>
      <PickList label={t("snooze")} items={items} />
      <p className={styles.hint}>{t("snooze.hint")}</p>
    </>
  );
}

function OtherTime({ onPick }: Props) {
  const { t } = useTranslation("teamwork");
  const dates = useDates();
  const now = useNow();
  const [day, setDay] = useState(dates.dayOf(now + 86_400_000));
  const [time, setTime] = useState("09:00");
  const at = day === "" ? null : dates.momentOf(day, time);
  const isPast = at === null || at.getTime() <= now;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPast) onPick({ until: at.toISOString(), untilReply: false });
  };
  return (
    <form className={styles.other} onSubmit={submit}>
      <div className={styles.when}>
        <TextInput
          type="date"
          aria-label={t("snooze.day")}
          min={dates.dayOf(now)}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          data-autofocus
        />
        <TimeField className={styles.time} label={t("snooze.time")} value={time} onChange={setTime} />
      </div>
      {at !== null && <p className={styles.hint}>{isPast ? t("snooze.past") : dates.due(at, now)}</p>}
      <Button type="submit" disabled={isPast}>
        {t("snooze.apply")}
      </Button>
    </form>
  );
}
