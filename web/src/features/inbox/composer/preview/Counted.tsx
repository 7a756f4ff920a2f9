import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./counted.module.css";

type Props = {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** Meta's limit; an emoji counts as the characters it is made of. */
  most?: number;
  lines?: boolean;
  error?: string | null;
  placeholder?: string;
  dir?: "auto" | "ltr";
  autoFocus?: boolean;
  testId?: string;
};

/** A field that says how much of it is left, from when it is nearly full. */
export function Counted({ label, value, onChange, most, lines = false, error = null, dir = "auto", ...rest }: Props) {
  const { placeholder, autoFocus = false, testId } = rest;
  const length = [...value].length;
  const over = most !== undefined && length > most;
  const shared = {
    label: (
      <span className={styles.label}>
        <span>{label}</span>
        {most !== undefined && length > 0 && (
          <bdi dir="ltr" className={styles.count} data-bad={over}>
            {length}/{most}
          </bdi>
        )}
      </span>
    ),
    classNames: { label: styles.whole ?? "" },
    size: "sm",
    dir,
    value,
    error: error ?? over,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(autoFocus ? { "data-autofocus": true, autoFocus: true } : {}),
    ...(testId === undefined ? {} : { "data-testid": testId }),
  } as const;
  return lines ? (
    <Textarea {...shared} autosize minRows={2} maxRows={6} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
