import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { wallTime } from "../../../../lib/zone-time.ts";

type Props = {
  value: string;
  onChange: (wall: string) => void;
  timeZone: string;
  /** What is chosen, or null where it is no time. */
  at: Date | null;
  /** When the customer's window closes, where that matters. */
  closesAt: string | null;
};

/** A day and a time on the clock of the business, which is said where it is not this browser's. */
export function WhenField({ value, onChange, timeZone, at, closesAt }: Props) {
  const { t } = useTranslation("inbox");
  const past = at === null || at.getTime() <= Date.now();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const closed = at !== null && (closesAt === null || Date.parse(closesAt) <= at.getTime());
  const words = [here === timeZone ? "" : t("later.zone", { zone: timeZone }), closed ? t("later.closes") : ""];
  return (
    <TextInput
      type="datetime-local"
      dir="ltr"
      label={t("later.when")}
      description={words.filter(Boolean).join(" ")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      min={wallTime(new Date(), timeZone)}
      value={value}
      error={value !== "" && past ? t("later.past") : null}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-testid="later-when"
    />
  );
}
