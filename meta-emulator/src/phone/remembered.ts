/** What this browser remembers for the page: small choices, never needed. */
export function remembered<Value extends string>(key: string, values: readonly Value[], otherwise: Value): Value {
  try {
    const value = localStorage.getItem(`phone.${key}`);
    return values.find((known) => known === value) ?? otherwise;
  } catch {
    return otherwise; // storage is off
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`phone.${key}`, value);
  } catch {
    // Storage is off: the choice lasts until the page is left.
  }
}
