import { Autocomplete } from "@mantine/core";
import { useState } from "react";

type Props = {
  /** `HH:MM`, 24 hours. */
  value: string;
  onChange: (value: string) => void;
  label: string;
  /** What is offered; every half hour without. */
  offered?: readonly string[];
  size?: "xs" | "sm";
  className?: string | undefined;
};

const minutesPerStep = 30;
const steps: readonly string[] = Array.from({ length: (24 * 60) / minutesPerStep }, (_, step) =>
  clockOf(step * minutesPerStep),
);

/**
 * A time of day. Not the browser's own field, which shows AM and PM to whoever's system is American, whatever the
 * language of the page. Takes "9", "930", "9:30" and "21.30" too.
 */
export function TimeField({ value, onChange, label, offered = steps, size = "sm", className }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Autocomplete
      className={className}
      size={size}
      dir="ltr"
      inputMode="numeric"
      aria-label={label}
      data={[...offered]}
      filter={({ options }) => options}
      maxDropdownHeight={220}
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        const time = timeIn(text);
        if (time !== null) onChange(time);
      }}
      onOptionSubmit={() => setTyped(null)}
      onBlur={() => setTyped(null)}
      comboboxProps={{ width: 104, position: "bottom-start" }}
    />
  );
}

/** Reads a time as people type it; null while it is none. */
export function timeIn(text: string): string | null {
  const match = /^\s*(\d{1,2})(?:[:.\s]?([0-5]\d))?\s*$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match === null || hours > 23 ? null : clockOf(hours * 60 + minutes);
}

/** Minutes of the day as `HH:MM`. */
export function clockOf(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
