import { asList, asObject, asObjects, asText, type Loose } from "./loose.ts";
import { type Change, type Flow, parseMessage, withContact } from "./parse-message.ts";
import { parseStatus } from "./parse-status.ts";
import type { Unit } from "./units.ts";

/**
 * Takes a webhook body apart into units, each on its own: one that cannot be understood becomes a `bad` unit and harms
 * no other. Nothing is dropped: fields and types that are new to us come out as `account` units and labelled cards.
 */
export function parseWebhook(body: unknown): Unit[] {
  const payload = asObject(body);
  if (!payload) return [bad("payload", body, empty, "not an object")];
  const entries = asList(payload.entry);
  // Seen in a documented example and in the dashboard's test button: field and value at the top.
  if (entries.length === 0) return payload.field === undefined ? [] : parseChange(payload, null);
  return entries.flatMap((unverified) => {
    const entry = asObject(unverified);
    if (!entry) return [bad("entry", unverified, empty, "not an object")];
    const accountId = asText(entry.id);
    const changes = asList(entry.changes);
    if (changes.length === 0)
      return parseChange({ field: asText(payload.object) ?? "unknown", value: entry, ...entry }, accountId);
    return changes.flatMap((change) => parseChange(change, accountId));
  });
}

const empty: Change = { field: "unknown", accountId: null, phoneNumberId: null, contacts: [] };

const bad = (kind: string, raw: unknown, change: Change, error: string): Unit => ({
  unit: "bad",
  kind,
  phoneNumberId: change.phoneNumberId,
  accountId: change.accountId,
  raw,
  error,
});

function parseChange(unverified: unknown, entryId: string | null): Unit[] {
  const wrapper = asObject(unverified);
  const value = asObject(wrapper?.value);
  const field = asText(wrapper?.field) ?? asText(value?.field) ?? "unknown";
  if (!wrapper || !value)
    return [bad(`field.${field}`, unverified, { ...empty, accountId: entryId }, "a change without a value")];
  const change: Change = {
    field,
    // Partner events carry the partner's own business in entry.id, the customer's account only in here.
    accountId: asText(asObject(value.waba_info)?.waba_id) ?? entryId,
    phoneNumberId: asText(asObject(value.metadata)?.phone_number_id),
    contacts: asObjects(value.contacts),
  };
  const units = unitsOf(value, change);
  return units.length > 0 ? units : [account(value, change, field)];
}

function unitsOf(value: Loose, change: Change): Unit[] {
  const message = (flow: Flow) => (raw: Loose) => parseMessage(raw, change, flow);
  switch (change.field) {
    case "messages":
      return [
        ...each(value.messages, "message", change, message("inbound")),
        ...each(value.statuses, "status", change, (raw) => parseStatus(raw, change)),
        ...each(value.errors, "field.messages.errors", change, (error) => account(error, change, "messages.errors")),
      ];
    case "smb_message_echoes":
      return each(value.message_echoes, "echo", change, message("echo"));
    case "history":
      return [
        ...each(value.messages, "history", change, message("history_inbound")),
        ...asList(value.history).flatMap((chunk) => parseHistory(asObject(chunk) ?? {}, change)),
      ];
    case "smb_app_state_sync":
      return itemsOf(value.state_sync, change);
    case "user_preferences":
      return itemsOf(value.user_preferences, change);
    case "automatic_events":
      return itemsOf(value.automatic_events, change);
    case "calls":
      return [...itemsOf(value.calls, change), ...itemsOf(value.statuses, change)];
    default:
      return [];
  }
}

/** A chunk of what was written before the number was connected. Media come as placeholders and may follow as messages. */
function parseHistory(chunk: Loose, change: Change): Unit[] {
  const units = asObjects(chunk.threads).flatMap((thread) => {
    const waId = asText(thread.id);
    const bsuid = asText(asObject(thread.context)?.user_id);
    return each(thread.messages, "history", change, (raw) => {
      const flow = waId === null || asText(raw.from) === waId ? "history_inbound" : "history_outbound";
      return parseMessage(raw, change, flow, withContact({ waId, bsuid }, change.contacts));
    });
  });
  return [
    ...units,
    ...each(chunk.errors, "field.history.errors", change, (error) => account(error, change, "history.errors")),
  ];
}

const itemsOf = (list: unknown, change: Change): Unit[] =>
  each(list, `field.${change.field}`, change, (raw) => account(raw, change, change.field));

const account = (raw: unknown, change: Change, field: string): Unit => ({
  unit: "account",
  kind: `field.${field}`,
  field,
  phoneNumberId: change.phoneNumberId,
  accountId: change.accountId,
  raw,
});

/** Every element by itself, so that one that throws is only its own loss. */
function each(list: unknown, kind: string, change: Change, parse: (raw: Loose) => Unit): Unit[] {
  return asList(list).map((raw) => {
    const object = asObject(raw);
    try {
      return object ? parse(object) : bad(kind, raw, change, "not an object");
    } catch (error) {
      const type = asText(object?.type) ?? asText(object?.status);
      return bad(type ? `${kind}.${type}` : kind, raw, change, error instanceof Error ? error.message : String(error));
    }
  });
}
