/** Digits as people write them: `972550000118` → `+972 55-000-0118`. */
export function formatPhoneNumber(digits: string): string {
  const israeli = /^972(\d{2})(\d{3})(\d{4})$/u.exec(digits);
  if (israeli) return `+972 ${israeli[1]}-${israeli[2]}-${israeli[3]}`;
  const american = /^1(\d{3})(\d{3})(\d{4})$/u.exec(digits);
  if (american) return `+1 ${american[1]}-${american[2]}-${american[3]}`;
  return `+${digits}`;
}

/** The next free number of the range nobody owns, `+972 55-000-xxxx`. */
export function suggestPhoneNumber(taken: readonly (string | null)[]): string {
  for (let last = 101; last < 10_000; last++) {
    const digits = `97255000${String(last).padStart(4, "0")}`;
    if (!taken.includes(digits)) return formatPhoneNumber(digits);
  }
  return "";
}
