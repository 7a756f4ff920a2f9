import { NumberInput, type NumberInputProps } from "@mantine/core";
import { minorPerUnit } from "../lib/money.ts";
import { useLanguage } from "../lib/use-language.ts";

type Props = Omit<NumberInputProps, "value" | "onChange" | "decimalScale" | "leftSection"> & {
  valueMinor: number | null;
  /** null when the field is empty. */
  onChangeMinor: (valueMinor: number | null) => void;
  currency: string;
};

/** An amount typed in whole units and kept in minor ones. */
export function MoneyInput({ valueMinor, onChangeMinor, currency, ...more }: Props) {
  const perUnit = minorPerUnit(currency);
  const sign = signOf(currency, useLanguage());
  return (
    <NumberInput
      min={0}
      decimalScale={Math.log10(perUnit)}
      thousandSeparator=","
      hideControls
      inputMode="decimal"
      leftSection={<span aria-hidden="true">{sign}</span>}
      value={valueMinor === null ? "" : valueMinor / perUnit}
      onChange={(value) => {
        const amount = typeof value === "number" ? value : Number.parseFloat(value);
        onChangeMinor(Number.isFinite(amount) ? Math.round(amount * perUnit) : null);
      }}
      {...more}
    />
  );
}

const signOf = (currency: string, language: string): string =>
  new Intl.NumberFormat(language, { style: "currency", currency })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;
