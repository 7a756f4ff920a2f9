import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { useFocusBack } from "../../../../ui/use-focus-back.ts";
import { useJumps } from "../thread-jumps.tsx";
import { Calendar } from "./Calendar.tsx";
import styles from "./date.module.css";
import { addDays, addMonths, type Day } from "./month.ts";

/** Before anybody wrote through WhatsApp. */
const beginning: Day = "2000-01-01";

/** Leads to the messages of a day; where there are none, to the next ones after it. */
export function JumpToDate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("inbox");
  const { t: tUi } = useTranslation("ui");
  useFocusBack();
  const { jump } = useJumps();
  const today = useDates().dayOf(Date.now());
  const go = (day: Day) => {
    onClose();
    jump(day);
  };
  const offered = [
    { day: today, label: t("date.today") },
    { day: addDays(today, -1), label: t("date.yesterday") },
    { day: addDays(today, -7), label: t("date.week") },
    { day: addMonths(today, -1), label: t("date.month") },
    { day: beginning, label: t("date.beginning") },
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("date.jump")}
      size="auto"
      closeButtonProps={{ "aria-label": tUi("close") }}
      data-testid="jump-to-date"
    >
      <div className={styles.choices}>
        <ul className={styles.offered}>
          {offered.map(({ day, label }) => (
            <li key={day}>
              <button type="button" className={styles.offer} onClick={() => go(day)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
        <Calendar today={today} onPick={go} />
      </div>
    </Modal>
  );
}
