import type { ReactNode } from "react";
import styles from "./flow.module.css";
import { type Component, textOf } from "./flow-json.ts";
import type { FlowWords } from "./flow-words.ts";

type Props = { id: string; component: Component; problem: string | undefined; said: FlowWords; children: ReactNode };

/** A field with its label above and what helps or is wrong below. */
export function Labelled({ id, component, problem, said, children }: Props) {
  const note = problem ?? textOf(component, "helper-text");
  return (
    <div className={styles.field}>
      <label htmlFor={id} dir="auto">
        {textOf(component, "label")}
        {component.required !== true && <small> ({said.optional})</small>}
      </label>
      {children}
      <small
        id={`${id}-note`}
        className={styles.note}
        data-bad={problem !== undefined}
        role={problem && "alert"}
        dir="auto"
      >
        {note}
      </small>
    </div>
  );
}

/** The same for what is chosen from: a group has a legend. */
export function Grouped({ id, component, problem, children }: Omit<Props, "said">) {
  const description = textOf(component, "description");
  return (
    <fieldset className={styles.field} aria-describedby={`${id}-note`}>
      <legend dir="auto">{textOf(component, "label")}</legend>
      {description && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
      {children}
      <small id={`${id}-note`} className={styles.note} data-bad role={problem && "alert"} dir="auto">
        {problem}
      </small>
    </fieldset>
  );
}
