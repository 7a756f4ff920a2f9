import type { HoursException } from "@croozer/contracts/businesses";
import { Button, Switch, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import styles from "./BusinessForm.module.css";
import { Act, firstSpan, SpansEditor } from "./SpansEditor.tsx";

type Props = {
  days: HoursException[];
  onChange: (days: HoursException[]) => void;
  /** Of each day, by its place. */
  errorOf: (index: number) => string | null;
};

const newDay = (): HoursException => ({ date: "", hours: [], note: { he: "", en: "" } });

/** Dates with hours of their own: holidays, a long night. */
export function SpecialDays({ days, onChange, errorOf }: Props) {
  const { t } = useTranslation("businesses");
  return (
    <>
      {days.length > 0 && (
        <div>
          {days.map((day, index) => (
            <SpecialDay
              // biome-ignore lint/suspicious/noArrayIndexKey: a day that is being typed has no date to be known by
              key={index}
              day={day}
              error={errorOf(index)}
              onChange={(changed) => onChange(days.with(index, changed))}
              onRemove={() => onChange(days.toSpliced(index, 1))}
            />
          ))}
        </div>
      )}
      <Button
        variant="light"
        className={styles.addDay ?? ""}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => onChange([...days, newDay()])}
        data-testid="add-special-day"
      >
        {t("addSpecialDay")}
      </Button>
    </>
  );
}

type DayProps = {
  day: HoursException;
  error: string | null;
  onChange: (day: HoursException) => void;
  onRemove: () => void;
};

function SpecialDay({ day, error, onChange, onRemove }: DayProps) {
  const { t } = useTranslation("businesses");
  const isOpen = day.hours.length > 0;
  return (
    <fieldset className={styles.specialDay} aria-label={day.date || t("specialDay")} data-testid="special-day">
      <div className={styles.specialHead}>
        <TextInput
          type="date"
          aria-label={t("date")}
          description={<WeekDay date={day.date} />}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={day.date}
          error={error}
          onChange={(event) => onChange({ ...day, date: event.currentTarget.value })}
        />
        <Switch
          className={styles.toggle ?? ""}
          label={t(isOpen ? "openThatDay" : "closedThatDay")}
          checked={isOpen}
          onChange={(event) => onChange({ ...day, hours: event.currentTarget.checked ? [firstSpan] : [] })}
        />
        <Act icon={IconTrash} label={t("removeSpecialDay")} onClick={onRemove} />
      </div>
      {isOpen && <SpansEditor day={day.hours} onChange={(hours) => onChange({ ...day, hours })} />}
      <div className={styles.notes}>
        {(["he", "en"] as const).map((language) => (
          <TextInput
            key={language}
            label={t(`note_${language}`)}
            placeholder={t(`noteExample_${language}`)}
            dir={language === "he" ? "rtl" : "ltr"}
            lang={language}
            maxLength={200}
            value={day.note[language]}
            onChange={(event) => onChange({ ...day, note: { ...day.note, [language]: event.currentTarget.value } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The browser's field does not say which day of the week it is. */
function WeekDay({ date }: { date: string }) {
  const language = useLanguage();
  const at = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(at) ? null : new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(at);
}
