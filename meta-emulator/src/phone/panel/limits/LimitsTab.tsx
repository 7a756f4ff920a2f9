import type { RulesChange, RulesState } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { useResource } from "../../state/resource.ts";
import { Button } from "../../ui/Button.tsx";
import { perform } from "../outcome.ts";
import parts from "../parts/parts.module.css";
import { RowSkeletons, Section } from "../parts/Section.tsx";
import { rules } from "../resources.ts";
import { LimitRow } from "./LimitRow.tsx";
import { asMeta, countChanges } from "./limit-changes.ts";
import { type Group, rowsByGroup } from "./limit-rows.ts";
import { limitWords } from "./limit-words.ts";
import styles from "./limits.module.css";

const groups = Object.keys(rowsByGroup) as Group[];

function useSet() {
  const { words } = usePreferences();
  return (text: string, change: RulesChange) =>
    perform(words, text, async () => rules.set(await api.setRules(change)), "untold");
}

function Groups({ state }: { state: RulesState }) {
  const { language } = usePreferences();
  const said = limitWords[language];
  const set = useSet();
  return groups.map((group) => (
    <Section
      key={group}
      title={said.groups[group]}
      {...(group === "prices" && {
        hint: said.pricesNow(said.values[state.pricing.model] ?? "", state.pricing.serviceIsCharged),
      })}
    >
      <div className={parts.actRows}>
        {rowsByGroup[group].map((row) => (
          <LimitRow
            key={row.key}
            row={row}
            state={state}
            onChange={(change) => set(said.set(said.names[row.key] ?? row.key), change)}
          />
        ))}
      </div>
    </Section>
  ));
}

/** The rules of the world: what Meta allows, tells and charges, each as Meta has it or otherwise. */
export function LimitsTab() {
  const { language } = usePreferences();
  const said = limitWords[language];
  const state = useResource(rules);
  const set = useSet();
  const changes = state ? countChanges(state) : 0;
  return (
    <>
      <div className={parts.bar}>
        <span className={styles.state}>{changes > 0 ? said.changed(changes) : said.unchanged}</span>
        <Button
          look="ghost"
          title={said.ratesOffHint}
          disabled={!state}
          onClick={() => set(said.nowOff, { limits: "off" })}
        >
          {said.ratesOff}
        </Button>
        <Button
          look="soft"
          disabled={!state || changes === 0}
          onClick={() => state && set(said.nowMeta, asMeta(state))}
        >
          {said.asMeta}
        </Button>
      </div>
      {state ? (
        <Groups state={state} />
      ) : (
        <div className={parts.list}>
          <RowSkeletons />
        </div>
      )}
    </>
  );
}
