import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { FaultRule, NewFaultRule } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { useResource } from "../../state/resource.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { perform } from "../outcome.ts";
import { Empty, Section } from "../parts/Section.tsx";
import { faultRules } from "../resources.ts";
import { forgetAim, usePlace } from "../tab.ts";
import { useNames } from "../use-names.ts";
import { msLabel, shareLabel } from "./fault-values.ts";
import styles from "./faults.module.css";
import { RuleEditor } from "./RuleEditor.tsx";
import { placeOf } from "./rule-form.ts";
import { ruleWords } from "./rule-words.ts";

/** What is being filled in: a new rule from something, or one there is. */
type Editing = { id: string | null; from: NewFaultRule } | null;

function Rule({ rule, onEdit }: { rule: FaultRule; onEdit: () => void }) {
  const { words, language } = usePreferences();
  const said = ruleWords[language];
  const names = useNames();
  const { kind, code, ms, toMs, subcode, times, probability } = rule;
  const name = said.kinds[kind];
  const long =
    ms === null ? "" : toMs === null ? msLabel(ms, words) : said.between(msLabel(ms, words), msLabel(toMs, words));
  const place = placeOf(rule, names);
  const remove = () => perform(words, said.removed, () => api.deleteFaultRule(rule.id), "untold");
  return (
    <li className={styles.rule} data-used={times === 0}>
      <div className={styles.ruleWords}>
        <strong>
          {name}
          {[code, subcode].flatMap((number) => (number === null ? [] : [" ", <bdi key={number}>{number}</bdi>]))}
          {long && <> · {long}</>}
        </strong>
        <span>
          {place.length === 0 && said.everywhere}
          {place.map((part, at) => (
            <span key={part}>
              {at > 0 && " · "}
              <bdi dir="ltr">{part}</bdi>
            </span>
          ))}
        </span>
      </div>
      {probability < 1 && <Chip tone="warn">{shareLabel(probability, words)}</Chip>}
      {times !== null && <Chip tone={times === 0 ? "mute" : "bad"}>{times === 0 ? said.used : said.left(times)}</Chip>}
      <IconButton look="ghost" label={said.edit(name)} onClick={onEdit}>
        <IconPencil size={16} />
      </IconButton>
      <IconButton look="ghost" label={said.remove(name)} onClick={remove}>
        <IconTrash size={16} />
      </IconButton>
    </li>
  );
}

export function RuleList() {
  const { words, language } = usePreferences();
  const said = ruleWords[language];
  const rules = useResource(faultRules) ?? [];
  const { aim } = usePlace();
  const [chosen, setChosen] = useState<Editing>(null);
  const editing: Editing = chosen ?? (aim?.tab === "faults" ? { id: null, from: aim.rule } : null);
  const close = () => {
    setChosen(null);
    forgetAim();
  };
  const keep = async (rule: NewFaultRule) => {
    const id = editing?.id ?? null;
    const put = async () => {
      // Put again as a whole: what is no longer said of its place must not stay.
      if (id !== null) await api.deleteFaultRule(id);
      await api.addFaultRule(id === null ? rule : { ...rule, id });
    };
    if (await perform(words, id === null ? said.added : said.changed, put, "untold")) close();
  };
  return (
    <Section
      title={said.rules}
      hint={said.rulesHint}
      aside={
        <>
          {rules.length > 1 && (
            <Button
              look="ghost"
              onClick={() => perform(words, said.allRemoved, () => api.deleteFaultRules(), "untold")}
            >
              {said.removeAll}
            </Button>
          )}
          {!editing && (
            <Button look="soft" onClick={() => setChosen({ id: null, from: { kind: "error", path: "*/messages" } })}>
              <IconPlus size={16} aria-hidden="true" />
              {said.addRule}
            </Button>
          )}
        </>
      }
    >
      {editing && <RuleEditor key={editing.id} from={editing.from} onKeep={keep} onCancel={close} />}
      {rules.length === 0 && !editing && <Empty>{said.noRules}</Empty>}
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} onEdit={() => setChosen({ id: rule.id, from: rule })} />
        ))}
      </ul>
    </Section>
  );
}
