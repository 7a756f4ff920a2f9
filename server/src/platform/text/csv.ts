/** One line of a table, as spreadsheets and RFC 4180 have it. */
export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(cell).join(",")}\r\n`;

/** A spreadsheet runs what begins like a formula, and people write what they like. */
function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const safe =
    typeof value === "string" && /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.\s()-]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
