import type { WebhookUpdate } from "../world/types.ts";

type Value = Record<string, unknown>;
type Entry = { id: string; time?: number; changes: { value: Value; field: string }[] };

/** The payload that tells of these updates: an entry for each WABA, one value for what happened alike at one number. */
export function mergeUpdates(updates: WebhookUpdate[]): { object: string; entry: Entry[] } {
  const entries = new Map<string, Entry>();
  const growing = new Map<string, GrowingValue>();
  for (const { entryId, time, field, value } of updates) {
    const entryKey = `${entryId} ${time}`;
    const entry = entries.get(entryKey) ?? { id: entryId, ...(time === null ? {} : { time }), changes: [] };
    entries.set(entryKey, entry);
    const list = listOf(value);
    if (!list) {
      entry.changes.push({ value, field });
      continue;
    }
    const key = `${entryKey} ${field} ${list} ${numberOf(value)}`;
    const earlier = growing.get(key);
    if (earlier) {
      earlier.add(value);
    } else {
      const first = new GrowingValue(value, list);
      growing.set(key, first);
      entry.changes.push({ value: first.value, field });
    }
  }
  return { object: updates[0]?.object ?? "whatsapp_business_account", entry: [...entries.values()] };
}

type List = "messages" | "statuses";

/** Messages or statuses of one number, and each of the people once. */
class GrowingValue {
  readonly value: Value;
  readonly #list: List;
  readonly #items: unknown[];
  readonly #contacts: unknown[];
  readonly #known = new Set<string>();

  constructor(value: Value, list: List) {
    this.#list = list;
    this.#items = [...asList(value[list])];
    this.#contacts = [...asList(value.contacts)];
    for (const contact of this.#contacts) this.#known.add(JSON.stringify(contact));
    this.value = { ...value, ...(value.contacts ? { contacts: this.#contacts } : {}), [list]: this.#items };
  }

  add(value: Value): void {
    this.#items.push(...asList(value[this.#list]));
    for (const contact of asList(value.contacts)) {
      const key = JSON.stringify(contact);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.#contacts.push(contact);
    }
    if (this.#contacts.length > 0) this.value.contacts = this.#contacts;
  }
}

/** What of a value is a list that can grow; null when something beside it speaks of the whole. */
function listOf(value: Value): List | null {
  if (value.errors !== undefined) return null;
  if (Array.isArray(value.messages)) return "messages";
  return Array.isArray(value.statuses) ? "statuses" : null;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberOf({ metadata }: Value): string {
  const isKnown = typeof metadata === "object" && metadata !== null && "phone_number_id" in metadata;
  return isKnown ? String(metadata.phone_number_id) : "";
}
