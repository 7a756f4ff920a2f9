/** `+972550000118` → `+972 55-000-0118`, as people write it; other countries' numbers stay as they are. */
export function readablePhone(phone: string): string {
  const mobile = /^\+972(\d{2})(\d{3})(\d{4})$/.exec(phone);
  const landline = /^\+972(\d)(\d{3})(\d{4})$/.exec(phone);
  const [, area, middle, last] = mobile ?? landline ?? [];
  return area === undefined ? phone : `+972 ${area}-${middle}-${last}`;
}
