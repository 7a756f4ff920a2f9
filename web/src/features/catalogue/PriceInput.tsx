import { NumberInput, type NumberInputProps } from "@mantine/core";
import { minorPerUnit } from "../../lib/money.ts";
import { useBusiness } from "../../lib/session.ts";

type Props = Omit<NumberInputProps, "value" | "onChange"> & {
  valueMinor: number;
  onChangeMinor: (valueMinor: number) => void;
};

/** An amount of the business's currency, typed in whole units and kept in minor ones. */
export function PriceInput({ valueMinor, onChangeMinor, ...rest }: Props) {
  const { currency } = useBusiness();
  const per = minorPerUnit(currency);
  const sign = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find((part) => part.type === "currency")?.value;
  return (
    <NumberInput
      {...rest}
      value={valueMinor / per}
      onChange={(value) => onChangeMinor(Math.round(Number(value || 0) * per))}
      decimalScale={2}
      fixedDecimalScale
      hideControls
      leftSection={sign}
      dir="ltr"
    />
  );
}
