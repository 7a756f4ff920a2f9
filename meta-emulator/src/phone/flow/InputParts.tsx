import { useId } from "react";
import styles from "./flow.module.css";
import { isOff, textOf } from "./flow-json.ts";
import type { PartProps } from "./flow-parts.ts";
import { Labelled } from "./Labelled.tsx";
import { longestOf } from "./validate.ts";

const keyboards = { email: "email", number: "decimal", phone: "tel", passcode: "numeric" } as const;
const leftToRight = new Set(["email", "number", "phone", "passcode", "password"]);

function keyboardOf(type: string): "email" | "decimal" | "tel" | "numeric" | "text" {
  return type in keyboards ? keyboards[type as keyof typeof keyboards] : "text";
}

export function TextInputPart({ component, value, problem, said, fill }: PartProps) {
  const id = useId();
  const type = textOf(component, "input-type") ?? "text";
  return (
    <Labelled id={id} component={component} problem={problem} said={said}>
      <input
        id={id}
        className={styles.input}
        type={type === "password" || type === "passcode" ? "password" : "text"}
        inputMode={keyboardOf(type)}
        dir={leftToRight.has(type) ? "ltr" : "auto"}
        autoComplete="off"
        maxLength={longestOf(component)}
        disabled={isOff(component)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        aria-required={component.required === true}
        value={String(value ?? "")}
        onChange={(event) => fill(String(component.name), event.target.value)}
      />
    </Labelled>
  );
}

export function TextAreaPart({ component, value, problem, said, fill }: PartProps) {
  const id = useId();
  return (
    <Labelled id={id} component={component} problem={problem} said={said}>
      <textarea
        id={id}
        className={styles.input}
        rows={3}
        dir="auto"
        maxLength={longestOf(component)}
        disabled={isOff(component)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        aria-required={component.required === true}
        value={String(value ?? "")}
        onChange={(event) => fill(String(component.name), event.target.value)}
      />
    </Labelled>
  );
}
