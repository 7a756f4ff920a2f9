import type { CustomerField, FieldValue } from "@croozer/contracts/customer-fields";
import { Input, NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../../ui/PersonText.tsx";

type Value = FieldValue | null;
type Props = { field: CustomerField; value: Value; readOnly: boolean; onSave: (value: Value) => Promise<boolean> };

/** One field in the form of its kind. What is typed is saved on leaving; what is chosen, at once. */
export function FieldInput({ field, value, readOnly, onSave }: Props) {
  const { t } = useTranslation("panel");
  const [written, setWritten] = useState<Value | undefined>(undefined);
  const shown = written === undefined ? value : written;
  async function save(next: Value) {
    setWritten(next);
    if (next !== value) await onSave(next);
    setWritten(undefined);
  }
  const label = <PersonText>{field.name}</PersonText>;
  const common = { size: "xs", label, readOnly, "data-testid": "customer-field" } as const;
  switch (field.kind) {
    case "text":
    case "date":
      return (
        <TextInput
          {...common}
          type={field.kind}
          dir={field.kind === "text" ? "auto" : "ltr"}
          maxLength={500}
          value={typeof shown === "string" ? shown : ""}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onBlur={() => void save(typeof shown === "string" && shown.trim() !== "" ? shown.trim() : null)}
        />
      );
    case "number":
      return (
        <NumberInput
          {...common}
          hideControls
          value={typeof shown === "number" ? shown : ""}
          onChange={(next) => setWritten(typeof next === "number" ? next : null)}
          onBlur={() => void save(typeof shown === "number" ? shown : null)}
        />
      );
    case "choice":
      return (
        <Select
          {...common}
          clearable={!readOnly}
          dir="auto"
          data={field.choices}
          // A choice that is no longer offered is still what was said.
          placeholder={typeof shown === "string" ? shown : t("fields.none")}
          value={typeof shown === "string" && field.choices.includes(shown) ? shown : null}
          onChange={(next) => void save(next)}
        />
      );
    case "yes_no":
      return (
        <Input.Wrapper size="xs" label={label} labelElement="div">
          <SegmentedControl
            size="xs"
            fullWidth
            readOnly={readOnly}
            aria-label={field.name}
            value={shown === true ? "yes" : shown === false ? "no" : "none"}
            onChange={(next) => void save(next === "none" ? null : next === "yes")}
            data={(["yes", "no", "none"] as const).map((one) => ({ value: one, label: t(`fields.${one}`) }))}
          />
        </Input.Wrapper>
      );
  }
}
