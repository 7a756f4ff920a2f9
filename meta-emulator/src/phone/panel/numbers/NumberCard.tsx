import { IconAlertTriangle, IconBan, IconCheck, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { NumberState } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import parts from "../parts/parts.module.css";
import { ActForm } from "./ActForm.tsx";
import { acts, ownerActsOf } from "./act-list.ts";
import { AccountFacts, NumberFacts, PhoneAppFacts } from "./NumberFacts.tsx";
import { numberWords } from "./number-words.ts";
import styles from "./numbers.module.css";
import { problemWords } from "./problem-words.ts";

type Part = "number" | "account" | "news" | "owner";
const partNames: readonly Part[] = ["number", "account", "owner", "news"];

function Health({ health }: { health: NumberState["health"] }) {
  const { language } = usePreferences();
  const name = numberWords[language].health[health];
  if (health === "AVAILABLE")
    return (
      <Chip tone="ok">
        <IconCheck size={14} aria-hidden="true" />
        {name}
      </Chip>
    );
  return (
    <Chip tone={health === "BLOCKED" ? "bad" : "warn"}>
      {health === "BLOCKED" ? (
        <IconBan size={14} aria-hidden="true" />
      ) : (
        <IconAlertTriangle size={14} aria-hidden="true" />
      )}
      {name}
    </Chip>
  );
}

function Inside({ number }: { number: NumberState }) {
  const { language } = usePreferences();
  const said = numberWords[language];
  const [part, setPart] = useState<Part>("number");
  const list = part === "owner" ? ownerActsOf(number.coexistence !== null) : acts[part];
  return (
    <>
      {number.problems.length > 0 && (
        <div className={parts.notice} data-tone={number.health === "BLOCKED" ? "bad" : "warn"}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <ul className={styles.problems} aria-label={said.problems}>
            {number.problems.map((problem) => (
              <li key={problem} dir="auto">
                {problemWords(problem, language, said.values)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.parts}>
        <Segmented
          label={said.number}
          value={part}
          onChange={setPart}
          choices={partNames.map((value) => ({ value, label: said.groups[value] }))}
        />
      </div>
      {part === "number" && <NumberFacts number={number} />}
      {part === "account" && <AccountFacts number={number} />}
      {part === "owner" && <PhoneAppFacts number={number} />}
      <div className={parts.actRows}>
        {list.map((spec) => (
          <ActForm key={spec.name} spec={spec} number={number} />
        ))}
      </div>
    </>
  );
}

type Props = { number: NumberState; open: boolean; onToggle: () => void };

export function NumberCard({ number, open, onToggle }: Props) {
  const { language } = usePreferences();
  return (
    <Disclosure
      open={open}
      onToggle={onToggle}
      testId={`number-${number.phoneNumberId}`}
      summary={
        <span className={styles.summary}>
          <span className={styles.name}>
            <strong>
              <bdi>{number.verifiedName}</bdi>
              {number.official && (
                <IconRosetteDiscountCheck size={16} role="img" aria-label={numberWords[language].official} />
              )}
            </strong>
            <small>
              <bdi dir="ltr">{number.displayPhoneNumber}</bdi>
            </small>
          </span>
          <Health health={number.health} />
        </span>
      }
    >
      <Inside number={number} />
    </Disclosure>
  );
}
