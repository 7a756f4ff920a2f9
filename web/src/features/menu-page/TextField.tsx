import { useId } from "react";
import styles from "./sheet.module.css";

type Props = {
  label: string;
  /** By which the page finds it when it is missing. */
  field: string;
  value: string;
  maxLength: number;
  type?: "text" | "tel";
  autoComplete?: string;
  placeholder?: string;
  error?: string | null | undefined;
  hint?: string | null | undefined;
  onChange: (value: string) => void;
};

export function TextField({
  label,
  field,
  value,
  maxLength,
  type = "text",
  autoComplete,
  placeholder,
  error,
  hint,
  onChange,
}: Props) {
  const below = useId();
  const text = error ?? hint;
  return (
    <label className={styles.field} data-wrong={error ? "" : undefined}>
      <span>{label}</span>
      <input
        type={type}
        inputMode={type === "tel" ? "tel" : "text"}
        dir={type === "tel" ? "ltr" : "auto"}
        value={value}
        maxLength={maxLength}
        autoComplete={autoComplete ?? "off"}
        placeholder={placeholder ?? ""}
        aria-invalid={error ? true : undefined}
        {...(text ? { "aria-describedby": below } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-field={field}
        data-testid={`menu-field-${field}`}
      />
      {text && (
        <small id={below} role={error ? "alert" : undefined}>
          {text}
        </small>
      )}
    </label>
  );
}
