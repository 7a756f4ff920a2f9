import { type FormEvent, useState } from "react";
import type { NumberState } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import { perform } from "../outcome.ts";
import { ActRow } from "../parts/ActRow.tsx";
import parts from "../parts/parts.module.css";
import { Select } from "../parts/Select.tsx";
import { type ActName, type ActSpec, type Field, firstValues, isReady } from "./act-list.ts";
import { valueWords } from "./NumberFacts.tsx";
import { numberWords } from "./number-words.ts";

/** What a choice begins with: as it is now. */
const nowOf: Partial<Record<ActName, (number: NumberState) => string>> = {
  quality: ({ qualityRating }) => qualityRating,
  messaging_limit: ({ messagingLimit }) => messagingLimit,
  payment: ({ account }) => String(account.paid),
  verification: ({ account }) => account.verification,
  review: ({ account }) => account.review,
  official: ({ official }) => String(official),
  code_expired: ({ codeExpired }) => String(codeExpired),
  phone_number_cap: ({ account }) => String(account.maxPhoneNumbers),
};

type FieldProps = { field: Field; value: string; onChange: (value: string) => void };

function FieldInput({ field, value, onChange }: FieldProps) {
  const { language } = usePreferences();
  const said = numberWords[language];
  const apps = useStore((state) => state.world?.apps) ?? [];
  const customers = useStore((state) => state.world?.customers) ?? [];
  const label = said.fields[field.name];
  const options =
    field.kind === "choice"
      ? field.values.map((each) => ({ value: each, label: each === "" ? said.live : valueWords(said, each) }))
      : field.kind === "app"
        ? apps.map(({ id, name }) => ({ value: id, label: name }))
        : field.kind === "customer"
          ? customers.map(({ id, name }) => ({ value: id, label: name }))
          : null;
  if (options) return <Select label={label} value={value} options={options} onChange={onChange} />;
  return (
    <input
      className={parts.input}
      type={field.kind === "number" ? "number" : "text"}
      min={1}
      size={field.kind === "number" ? 5 : 12}
      dir="auto"
      placeholder={label}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** One thing that Meta, or the owner, does to a number. */
export function ActForm({ spec, number }: { spec: ActSpec; number: NumberState }) {
  const { words, language } = usePreferences();
  const said = numberWords[language];
  const firstApp = useStore((state) => state.world?.apps[0]?.id) ?? "";
  const firstCustomer = useStore((state) => state.world?.customers[0]?.id) ?? "";
  const [given, setGiven] = useState<Record<string, string>>({});
  const [sure, setSure] = useState(false);
  const { fields, name } = spec;
  const now = nowOf[name]?.(number);
  const [first] = fields;
  const values: Record<string, string> = {
    ...firstValues(fields),
    ...(first && now !== undefined ? { [first.name]: now } : {}),
    ...(fields.some(({ kind }) => kind === "app") ? { appId: firstApp } : {}),
    ...(fields.some(({ kind }) => kind === "customer") ? { customerId: firstCustomer } : {}),
    ...given,
  };
  // A rejection alone has a reason.
  const shown = fields.filter(
    (field) => name !== "name_decision" || field.name !== "reason" || values.decision === "REJECTED",
  );
  const act = async (event: FormEvent) => {
    event.preventDefault();
    if (spec.grave && !sure) {
      setSure(true);
      return;
    }
    setSure(false);
    const chosen = first?.kind === "choice" ? valueWords(said, values[first.name] || said.live) : null;
    const text = chosen === null ? said.done(said.acts[name]) : said.doneAs(said.acts[name], chosen);
    const run = () => api.actOnNumber(number.phoneNumberId, spec.make(values));
    if (await perform(words, text, run, spec.tells ? "always" : "if-any")) setGiven({});
  };
  return (
    <form onSubmit={act} className={parts.actForm} data-testid={`act-${name}`}>
      <ActRow name={said.acts[name]} hint={said.hints[name]}>
        {shown.map((field) => (
          <span key={field.name} className={parts.named}>
            {field.shown && <span aria-hidden="true">{said.fields[field.name]}</span>}
            <FieldInput
              field={field}
              value={values[field.name] ?? ""}
              onChange={(value) => setGiven({ ...given, [field.name]: value })}
            />
          </span>
        ))}
        <Button
          type="submit"
          look={sure ? "danger" : "plain"}
          disabled={!isReady(shown, values)}
          aria-label={`${said.acts[name]}: ${sure ? said.really : said.do}`}
        >
          {sure ? said.really : said.do}
        </Button>
      </ActRow>
    </form>
  );
}
