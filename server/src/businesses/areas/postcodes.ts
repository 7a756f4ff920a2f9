const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Whether a postcode is one that an owner wrote: `6423501`, `6400000-6499999`, `64*`, `NW1*`. */
export function matchesPostcode(wanted: string, postcode: string): boolean {
  const code = bare(postcode);
  if (code === "") return false;
  const range = /^\s*(\d+)\s*[-–]\s*(\d+)\s*$/.exec(wanted);
  if (range) {
    const [from = "", to = ""] = range.slice(1);
    return /^\d+$/.test(code) && code.length === from.length && from <= code && code <= to;
  }
  const plain = bare(wanted);
  return plain !== "" && (wanted.trim().endsWith("*") ? code.startsWith(plain) : code === plain);
}
