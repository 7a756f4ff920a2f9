/** Escapes that PostgreSQL's jsonb refuses: U+0000, and surrogates that may turn out to stand alone. */
const suspicious = /\\u(?:0000|d[89a-f])/i;
/** An integer of 16 digits and more, outside quotes or not: ids beyond 2^53 sometimes come as numbers. */
const longInteger = /[:[,]\s*-?\d{16,}/;

/**
 * Reads a webhook body. Integers too large for a double stay text, U+0000 and lone surrogates become U+FFFD (no
 * database column holds them, and one would otherwise fail the whole POST for the seven days that Meta retries).
 * @throws {SyntaxError} when it is not JSON
 */
export function readJson(text: string): unknown {
  const value: unknown = longInteger.test(text)
    ? JSON.parse(text, (_key, part: unknown, context?: { source?: string }) =>
        typeof part === "number" && Number.isInteger(part) && !Number.isSafeInteger(part)
          ? (context?.source ?? String(part))
          : part,
      )
    : JSON.parse(text);
  return suspicious.test(text) ? storable(value) : value;
}

function storable(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed().replaceAll("\u0000", "\uFFFD");
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [storable(key), storable(part)]));
}
