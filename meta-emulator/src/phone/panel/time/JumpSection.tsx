import { type FormEvent, useState } from "react";
import { usePreferences } from "../../preferences.tsx";
import { emulatedNow } from "../../state/emulated-now.ts";
import { getState } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import parts from "../parts/parts.module.css";
import { Section } from "../parts/Section.tsx";
import { Named } from "../parts/Select.tsx";
import { dayMs, hourMs, minuteMs, toField } from "./spans.ts";
import styles from "./time.module.css";
import { timeWords } from "./time-words.ts";
import { useClock } from "./use-clock.ts";

export function JumpSection() {
  const { language } = usePreferences();
  const said = timeWords[language];
  const set = useClock();
  const [date, setDate] = useState("");
  const [problem, setProblem] = useState(false);
  const jumps: [string, number][] = [
    [said.fiveMinutes, 5 * minuteMs],
    [said.hour, hourMs],
    [said.day, dayMs],
    [said.week, 7 * dayMs],
  ];
  const toDate = (event: FormEvent) => {
    event.preventDefault();
    const advanceMs = new Date(date).getTime() - emulatedNow(getState());
    const forward = advanceMs > 0;
    setProblem(!forward);
    if (forward) void set({ advanceMs });
  };
  return (
    <Section title={said.jump} hint={said.jumpHint}>
      <div className={styles.jumps}>
        {jumps.map(([name, advanceMs]) => (
          <Button key={name} onClick={() => set({ advanceMs })}>
            <bdi>{name}</bdi>
          </Button>
        ))}
      </div>
      <form className={styles.toDate} onSubmit={toDate}>
        <Named name={said.toDate}>
          <input
            className={parts.input}
            type="datetime-local"
            required
            min={toField(emulatedNow(getState()))}
            value={date}
            aria-invalid={problem}
            onChange={(event) => {
              setDate(event.target.value);
              setProblem(false);
            }}
          />
        </Named>
        <Button type="submit" look="soft">
          {said.go}
        </Button>
        {problem && (
          <p className={parts.problem} role="alert">
            {said.onlyForward}
          </p>
        )}
      </form>
    </Section>
  );
}
