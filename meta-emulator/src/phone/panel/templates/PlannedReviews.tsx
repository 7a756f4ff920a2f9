import { useState } from "react";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { Button } from "../../ui/Button.tsx";
import { perform } from "../outcome.ts";
import parts from "../parts/parts.module.css";
import { Section } from "../parts/Section.tsx";
import { templateWords } from "./template-words.ts";
import styles from "./templates.module.css";

/** Decisions about templates that are still to be created. */
export function PlannedReviews() {
  const { words, language } = usePreferences();
  const said = templateWords[language];
  const [name, setName] = useState("");
  const plan = async (decision: "APPROVED" | "REJECTED") => {
    const planned = perform(words, said.done.planned(name), () => api.planReview(name, decision), "untold");
    if (await planned) setName("");
  };
  return (
    <Section title={said.planned} hint={said.plannedHint}>
      <div className={styles.plan}>
        <input
          className={parts.input}
          dir="ltr"
          placeholder="order_ready"
          aria-label={said.name}
          value={name}
          onChange={(event) => setName(event.target.value.toLowerCase().replace(/[^a-z0-9_]/gu, "_"))}
        />
        <Button look="soft" disabled={name === ""} onClick={() => plan("APPROVED")}>
          {said.approve}
        </Button>
        <Button disabled={name === ""} onClick={() => plan("REJECTED")}>
          {said.reject}
        </Button>
      </div>
    </Section>
  );
}
