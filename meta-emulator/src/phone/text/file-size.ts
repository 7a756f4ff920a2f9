import type { Language } from "../words.ts";

const steps = [
  { unit: "megabyte", bytes: 1_000_000, digits: 1, display: "short" },
  { unit: "kilobyte", bytes: 1_000, digits: 0, display: "short" },
  { unit: "byte", bytes: 1, digits: 0, display: "long" },
] as const;

/** `2.4 MB`, `318 kB`, `12 bytes`, in the words of the language. */
export function fileSize(bytes: number, language: Language): string {
  const { unit, bytes: size, digits, display } = steps.find((step) => bytes >= step.bytes) ?? steps[2];
  const format = { style: "unit", unit, unitDisplay: display, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, format).format(bytes / size);
}

/** The letters a file's icon carries: its name's ending, else what its type says. */
export function fileEnding(name: string | null, mimeType: string): string {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name ?? "")?.[1] ?? /\/(?:x-|vnd\..*\.)?([a-z0-9]+)/iu.exec(mimeType)?.[1];
  return (ending ?? "file").slice(0, 5).toUpperCase();
}

/** `1:05` of seconds. */
export function duration(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
