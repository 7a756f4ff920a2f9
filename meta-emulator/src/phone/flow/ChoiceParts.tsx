import { useId } from "react";
import styles from "./flow.module.css";
import { type Choice, choicesOf, isOff, readAction, textOf } from "./flow-json.ts";
import type { PartProps } from "./flow-parts.ts";
import { Grouped, Labelled } from "./Labelled.tsx";

/** Fills a field and does what the flow wants done when something is chosen or no longer is. */
function useChosen({ component, scope, fill, act }: PartProps) {
  return (value: unknown, unchosen = false) => {
    const name = String(component.name);
    fill(name, value);
    const action = component[unchosen ? "on-unselect-action" : "on-select-action"];
    const wanted =
      action === undefined ? null : readAction(action, { ...scope, form: { ...scope.form, [name]: value } });
    if (wanted) act(wanted);
  };
}

export function DropdownPart(props: PartProps) {
  const { component, value, problem, said } = props;
  const id = useId();
  const chosen = useChosen(props);
  return (
    <Labelled id={id} component={component} problem={problem} said={said}>
      <select
        id={id}
        className={styles.input}
        disabled={isOff(component)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        aria-required={component.required === true}
        value={String(value ?? "")}
        onChange={(event) => chosen(event.target.value)}
      >
        <option value="">{said.choose}</option>
        {choicesOf(component).map((choice) => (
          <option key={choice.id} value={choice.id} disabled={!choice.enabled}>
            {choice.title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function ChoiceWords({ choice }: { choice: Choice }) {
  return (
    <>
      {choice.image && <img className={styles.choiceImage} src={choice.image} alt="" />}
      <span className={styles.choiceWords}>
        <b dir="auto">{choice.title}</b>
        {choice.description && <small dir="auto">{choice.description}</small>}
      </span>
      {choice.metadata && <em dir="auto">{choice.metadata}</em>}
    </>
  );
}

export function RadioPart(props: PartProps) {
  const { component, value, problem } = props;
  const id = useId();
  const chosen = useChosen(props);
  return (
    <Grouped id={id} component={component} problem={problem}>
      {choicesOf(component).map((choice) => (
        <label key={choice.id} className={styles.choice}>
          <ChoiceWords choice={choice} />
          <input
            type="radio"
            name={id}
            disabled={isOff(component) || !choice.enabled}
            checked={value === choice.id}
            onChange={() => chosen(choice.id)}
          />
        </label>
      ))}
    </Grouped>
  );
}

/** Check boxes, or chips of which several may be on. */
export function CheckboxPart(props: PartProps) {
  const { component, value, problem } = props;
  const id = useId();
  const chosen = useChosen(props);
  const chips = component.type === "ChipsSelector";
  const on: unknown[] = Array.isArray(value) ? value : [];
  const most = Number(component["max-selected-items"]) || Number.POSITIVE_INFINITY;
  return (
    <Grouped id={id} component={component} problem={problem}>
      <div className={chips ? styles.chips : undefined}>
        {choicesOf(component).map((choice) => {
          const checked = on.includes(choice.id);
          return (
            <label key={choice.id} className={chips ? styles.chip : styles.choice} data-on={checked}>
              {chips ? <span dir="auto">{choice.title}</span> : <ChoiceWords choice={choice} />}
              <input
                type="checkbox"
                className={chips ? "sr" : undefined}
                disabled={isOff(component) || !choice.enabled || (!checked && on.length >= most)}
                checked={checked}
                onChange={() =>
                  chosen(checked ? on.filter((known) => known !== choice.id) : [...on, choice.id], checked)
                }
              />
            </label>
          );
        })}
      </div>
    </Grouped>
  );
}

export function OptInPart(props: PartProps) {
  const { component, value, problem, said, scope, act } = props;
  const id = useId();
  const chosen = useChosen(props);
  const more = component["on-click-action"];
  return (
    <div className={styles.field}>
      <span className={styles.optIn}>
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => chosen(event.target.checked, !event.target.checked)}
        />
        <label htmlFor={id} dir="auto">
          {textOf(component, "label")}
        </label>
        {more !== undefined && (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              const action = readAction(more, scope);
              if (action) act(action);
            }}
          >
            {said.readMore}
          </button>
        )}
      </span>
      <small id={`${id}-note`} className={styles.note} data-bad role={problem && "alert"}>
        {problem}
      </small>
    </div>
  );
}
