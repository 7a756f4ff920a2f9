import type { LocalText } from "@croozer/contracts/basics";
import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Catalogue.module.css";

type Props = {
  value: LocalText;
  onChange: (value: LocalText) => void;
  error?: ReactNode;
  label?: string;
  multiline?: boolean;
  testId?: string;
};

/** One text in both languages, side by side, each in its own direction. */
export function NameFields({ value, onChange, error, label, multiline = false, testId = "name" }: Props) {
  const { t } = useTranslation("catalogue");
  const Field = multiline ? Textarea : TextInput;
  const common = multiline ? { autosize: true, minRows: 2, maxLength: 1000 } : { maxLength: 200 };
  const shown = label ?? t("name");
  return (
    <div className={styles.twoLanguages}>
      <Field
        {...common}
        label={`${shown} · ${t("english")}`}
        value={value.en}
        onChange={(event) => onChange({ ...value, en: event.currentTarget.value })}
        error={error}
        dir="ltr"
        lang="en"
        data-testid={`${testId}-en`}
      />
      <Field
        {...common}
        label={`${shown} · ${t("hebrew")}`}
        value={value.he}
        onChange={(event) => onChange({ ...value, he: event.currentTarget.value })}
        error={error !== undefined && error !== null}
        dir="rtl"
        lang="he"
        data-testid={`${testId}-he`}
      />
    </div>
  );
}
