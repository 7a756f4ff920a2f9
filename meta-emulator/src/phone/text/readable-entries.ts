function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join(", ");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${readable(inner)}`)
      .join(", ");
  }
  if (typeof value === "boolean") return value ? "✓" : "✗";
  return String(value ?? "–");
}

/** A form's answers for reading: `full_name` as `Full name`, lists joined. The flow's token is nobody's answer. */
export function readableEntries(values: Record<string, unknown>): [string, string][] {
  return Object.entries(values)
    .filter(([key]) => key !== "flow_token")
    .map(([key, value]) => {
      const words = key
        .replace(/^screen_\d+_/u, "")
        .replace(/[_-]+/gu, " ")
        .trim();
      return [words.charAt(0).toLocaleUpperCase() + words.slice(1), readable(value)];
    });
}
