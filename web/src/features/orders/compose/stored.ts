import type { z } from "zod";

/** What is being put together, kept in this browser until it is sent; of an earlier version of this page it is nothing. */
export function readStored<T extends z.ZodType>(name: string, schema: T): z.output<T> | null {
  try {
    const read = schema.safeParse(JSON.parse(localStorage.getItem(name) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function keepStored(name: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not stop someone from taking an order.
  }
}
