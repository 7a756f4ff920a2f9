import type { RulesChange, RulesState } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { Toggle } from "../../ui/Switch.tsx";
import { ActRow, Check } from "../parts/ActRow.tsx";
import { Select } from "../parts/Select.tsx";
import { changeTo, differs, ruleAt } from "./limit-changes.ts";
import type { Row } from "./limit-rows.ts";
import { type LimitWords, limitWords } from "./limit-words.ts";
import styles from "./limits.module.css";
import { ListInput, NumberInput } from "./RuleInputs.tsx";
import { shownNumber, type Unit } from "./units.ts";

/** A value as people read it. */
function valueWords(said: LimitWords, { look }: Row, value: unknown): string {
  if (value === null) return said.off;
  if (typeof value === "boolean") return value ? said.on : said.off;
  const count = (number: unknown, unit: Unit) => `${shownNumber(Number(number), unit)} ${said.units[unit]}`.trim();
  switch (look.kind) {
    case "number":
    case "maybe":
      return count(value, look.unit);
    case "choice":
      return said.values[String(value)] ?? String(value);
    case "parts":
      return Object.entries(look.parts)
        .map(([part, partLook]) => {
          const own: unknown = Reflect.get(Object(value), part);
          if (partLook.kind === "number") return shownNumber(Number(own), partLook.unit);
          return `${said.parts[part]}: ${own ? said.on : said.off}`;
        })
        .join(" / ");
    default:
      return Array.isArray(value) && value.length > 0 ? value.join(", ") : "—";
  }
}

type Props = { row: Row; state: RulesState; onChange: (change: RulesChange) => void };
type ControlProps = Props & { name: string; said: LimitWords };

function Parts({ row, state, onChange, name, said }: ControlProps) {
  const { section, key, look } = row;
  if (look.kind !== "parts") return null;
  const value = ruleAt(state.current, section, key);
  const whole = typeof value === "object" && value !== null ? { ...value } : null;
  const put = (part: string, own: boolean | number) => onChange(changeTo(section, key, { ...whole, [part]: own }));
  return (
    <>
      {whole &&
        Object.entries(look.parts).map(([part, partLook]) => {
          const own: unknown = Reflect.get(whole, part);
          const label = said.parts[part] ?? part;
          if (partLook.kind === "flag")
            return <Check key={part} label={label} on={own === true} onChange={(on) => put(part, on)} />;
          return (
            <NumberInput
              key={part}
              name={`${name}: ${label}`}
              shown={label}
              value={Number(own)}
              unit={partLook.unit}
              suffix={said.units[partLook.unit]}
              onChange={(next) => put(part, next)}
            />
          );
        })}
      {look.off && (
        <Toggle
          on={whole !== null}
          label={said.switch(name)}
          onChange={(on) => onChange(changeTo(section, key, on ? (ruleAt(state.metas, section, key) ?? null) : null))}
        />
      )}
    </>
  );
}

function Control(props: ControlProps) {
  const { row, state, onChange, name, said } = props;
  const { section, key, look } = row;
  const value = ruleAt(state.current, section, key);
  const put = (next: Parameters<typeof changeTo>[2]) => onChange(changeTo(section, key, next));
  switch (look.kind) {
    case "flag":
      return <Toggle on={value === true} label={said.switch(name)} onChange={put} />;
    case "number":
      return (
        <NumberInput name={name} value={Number(value)} unit={look.unit} suffix={said.units[look.unit]} onChange={put} />
      );
    case "maybe":
      return (
        <>
          {typeof value === "number" && (
            <NumberInput name={name} value={value} unit={look.unit} suffix={said.units[look.unit]} onChange={put} />
          )}
          <Toggle
            on={value !== null}
            label={said.switch(name)}
            onChange={(on) => put(on ? (ruleAt(state.metas, section, key) ?? look.first) : null)}
          />
        </>
      );
    case "choice":
      return (
        <Select
          label={name}
          value={String(value)}
          options={look.values.map((each) => ({ value: each, label: said.values[each] ?? each }))}
          onChange={put}
        />
      );
    case "parts":
      return <Parts {...props} />;
    case "numbers":
    case "texts":
      return <ListInput name={name} value={Array.isArray(value) ? value : []} kind={look.kind} onChange={put} />;
  }
}

/** One rule: what it is, how it is with Meta when it is not, and how to change it. */
export function LimitRow(props: Props) {
  const { row, state } = props;
  const { language } = usePreferences();
  const said = limitWords[language];
  const name = said.names[row.key] ?? row.key;
  const changed = differs(state, row.section, row.key);
  const metas = valueWords(said, row, ruleAt(state.metas, row.section, row.key));
  return (
    <div className={styles.row} data-changed={changed} data-testid={`limit-${row.key}`}>
      <ActRow
        name={name}
        hint={
          <>
            {said.hints[row.key]}
            {changed && <b className={styles.metas}>{said.metas(metas)}</b>}
          </>
        }
      >
        <Control {...props} name={name} said={said} />
      </ActRow>
    </div>
  );
}
