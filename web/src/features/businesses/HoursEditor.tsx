import type { BusinessSettings } from "@croozer/contracts/businesses";
import { Switch } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import styles from "./BusinessForm.module.css";
import { Act, type Day, firstSpan, SpansEditor } from "./SpansEditor.tsx";

type Hours = BusinessSettings["hours"];

/** A Sunday: day names come from Intl. */
const sundayMs = Date.UTC(2024, 0, 7);
const dayMs = 86_400_000;

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
        <SpansEditor day={day} onChange={onChange}>
          <Act icon={IconCopy} label={t("copyToAll")} onClick={onCopyToAll} />
        </SpansEditor>
      ) : (
        <span className={styles.closed}>{t("closed")}</span>
      )}
    </fieldset>
  );
}
