import { type FormEvent, useId, useState } from "react";
import type { FaultKind, NewFaultRule } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import { panelWords } from "../panel-words.ts";
import parts from "../parts/parts.module.css";
import { Named, type Option, Select } from "../parts/Select.tsx";
import { shareLabel } from "./fault-values.ts";
import { fieldsOf, kindsByGroup, type RuleField, type RuleForm, toForm, toRule, withKind } from "./rule-form.ts";
import { ruleWords } from "./rule-words.ts";

const shares = [1, 1 / 2, 1 / 3, 1 / 10, 1 / 100];
const methods = ["GET", "POST", "DELETE"];
const statuses = ["sent", "delivered", "read", "failed"];
/** What is most worth breaking, and the codes programs should know how to bear. */
const suggestions: Partial<Record<RuleField, readonly string[]>> = {
  path: ["*/messages", "*/media", "*/message_templates", "*/subscribed_apps", "*/register", "debug_token", "oauth/*"],
  field: ["messages", "message_template_status_update", "account_update", "phone_number_quality_update"],
  code: ["130429", "131056", "80007", "4", "131000", "131016", "131026", "131042", "131047", "131049", "368", "2"],
  httpStatus: ["500", "502", "503", "504"],
};

/** Options of the fields that are chosen from; null for those that are written. */
function useOptions(form: RuleForm): (field: RuleField) => readonly Option<string>[] | null {
  const { words, language } = usePreferences();
  const said = ruleWords[language];
  const { any } = panelWords[language];
  const businesses = useStore((state) => state.world?.businesses) ?? [];
  const apps = useStore((state) => state.world?.apps) ?? [];
  const orAny = (options: Option<string>[]) => [{ value: "", label: any }, ...options];
  return (field) => {
    switch (field) {
      case "method":
        return orAny(methods.map((value) => ({ value, label: value })));
      case "status":
        return orAny(statuses.map((value) => ({ value, label: value })));
      case "phoneNumberId":
        return orAny(businesses.map((each) => ({ value: each.phoneNumberId, label: each.displayPhoneNumber })));
      case "appId":
        return orAny(apps.map(({ id, name }) => ({ value: id, label: name })));
      case "subcode":
        return Object.entries(said.subcodes).map(([value, label]) => ({ value, label }));
      case "probability": {
        const all = shares.some((share) => String(share) === form.probability)
          ? shares
          : [Number(form.probability), ...shares];
        return all.map((share) => ({ value: String(share), label: shareLabel(share, words) }));
      }
      default:
        return null;
    }
  };
}

type Props = { from: NewFaultRule; onKeep: (rule: NewFaultRule) => void; onCancel: () => void };

/** A fault at one place, field by field; only what its kind needs is asked. */
export function RuleEditor({ from, onKeep, onCancel }: Props) {
  const { language } = usePreferences();
  const said = ruleWords[language];
  const common = panelWords[language];
  const [form, setForm] = useState(() => toForm(from));
  const [wrong, setWrong] = useState<keyof typeof said.wrong | null>(null);
  const id = useId();
  const optionsOf = useOptions(form);
  const set = (field: RuleField, value: string) => setForm({ ...form, [field]: value });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const made = toRule(form);
    setWrong("wrong" in made ? made.wrong : null);
    if ("rule" in made) onKeep(made.rule);
  };
  return (
    <form className={parts.form} onSubmit={keep} data-testid="rule-editor">
      <Named name={said.what} wide>
        <select
          className={parts.select}
          value={form.kind}
          onChange={(event) => setForm(withKind(form, event.target.value as FaultKind))}
        >
          {Object.entries(kindsByGroup).map(([group, kinds]) => (
            <optgroup key={group} label={said.groups[group as keyof typeof kindsByGroup]}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {said.kinds[kind]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Named>
      {fieldsOf(form.kind).map((field) => {
        const options = optionsOf(field);
        if (options)
          return (
            <Select
              key={field}
              label={said.fields[field]}
              shown
              value={form[field]}
              options={options}
              onChange={(value) => set(field, value)}
            />
          );
        const list = suggestions[field];
        return (
          <Named key={field} name={said.fields[field]} wide={field === "details"}>
            <input
              className={parts.input}
              dir="ltr"
              list={list && `${id}-${field}`}
              inputMode={list && field !== "code" && field !== "httpStatus" ? "text" : "numeric"}
              placeholder={field === "times" ? said.forEver : undefined}
              value={form[field]}
              onChange={(event) => set(field, event.target.value)}
            />
            {list && (
              <datalist id={`${id}-${field}`}>
                {list.map((value) => (
                  <option key={value} value={value} />
                ))}
              </datalist>
            )}
          </Named>
        );
      })}
      {wrong && (
        <p className={parts.problem} role="alert">
          {said.wrong[wrong]}
        </p>
      )}
      <div className={`${parts.acts} ${parts.end}`}>
        <Button look="ghost" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button look="primary" type="submit">
          {common.save}
        </Button>
      </div>
    </form>
  );
}
