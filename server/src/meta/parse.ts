import { asId, asList, asMoment, asObject, asObjects, asText, type Loose } from "./loose.ts";
import { accountEventOf } from "./parse-account.ts";
import { parseCall } from "./parse-call.ts";
import { type Change, type Flow, parseMessage } from "./parse-message.ts";
import { wordOf } from "./parse-person.ts";
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
  if (entries.length === 0) return payload.field === undefined ? nothing(payload) : parseChange(payload, noEntry);
  return entries.flatMap((unverified) => {
    const entry = asObject(unverified);
    if (!entry) return [bad("entry", unverified, empty, "not an object")];
    const from = { accountId: asText(entry.id), at: asMoment(entry.time) };
    const changes = asList(entry.changes);
    if (changes.length === 0)
      return parseChange({ field: asText(payload.object) ?? "unknown", value: entry, ...entry }, from);
    return changes.flatMap((change) => parseChange(change, from));
  });
}

type Entry = { accountId: string | null; at: Date | null };
const noEntry: Entry = { accountId: null, at: null };
const empty: Change = { field: "unknown", phoneNumberId: null, ownNumber: null, contacts: [], ...noEntry };

/** An empty list of entries says nothing, and is used for trying a connection; anything else there says something. */
const nothing = (payload: Loose): Unit[] =>
  payload.entry === undefined || (Array.isArray(payload.entry) && payload.entry.length === 0)
    ? []
    : [bad("payload", payload, empty, "entries that are no list")];

const bad = (kind: string, raw: unknown, change: Change, error: string): Unit => ({
  unit: "bad",
  kind,
  phoneNumberId: change.phoneNumberId,
  accountId: change.accountId,
  raw,
  error,
});

function parseChange(unverified: unknown, from: Entry): Unit[] {
  const wrapper = asObject(unverified);
  const value = asObject(wrapper?.value);
  const field = asText(wrapper?.field) ?? asText(value?.field) ?? "unknown";
  if (!wrapper || !value) return [bad(`field.${field}`, unverified, { ...empty, ...from }, "a change without a value")];
  const change: Change = {
    field,
    // Partner events carry the partner's own business in entry.id, the customer's account only in here.
    accountId: asText(asObject(value.waba_info)?.waba_id) ?? from.accountId,
    at: from.at ?? asMoment(value.timestamp),
    phoneNumberId: asText(asObject(value.metadata)?.phone_number_id),
    ownNumber: asText(asObject(value.metadata)?.display_phone_number)?.replaceAll(/\D/g, "") ?? null,
    contacts: asObjects(value.contacts),
  };
  const units = unitsOf(value, change);
  return units.length > 0 ? units : each([value], `field.${field}`, change, (raw) => account(raw, change, field));
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
        // Files of placeholders that came before: ours and theirs, told apart by who sent them.
        ...each(value.messages, "history", change, (raw) =>
          parseMessage(raw, change, ours(raw, change) ? "history_outbound" : "history_inbound"),
        ),
        ...each(value.history, "history", change, (chunk) => parseHistory(chunk, change)),
      ];
    case "smb_app_state_sync":
      return itemsOf(value.state_sync, change);
    case "user_preferences":
      return wordsOf(value.user_preferences, change);
    case "user_id_update":
      return wordsOf(value.user_id_update, change);
    case "automatic_events":
      return itemsOf(value.automatic_events, change);
    case "calls":
      return [
        ...each(value.calls, "call", change, (raw) => parseCall(raw, change)),
        ...itemsOf(value.statuses, change),
        ...each(value.errors, "field.calls.errors", change, (error) => account(error, change, "calls.errors")),
      ];
    default:
      return [];
  }
}

/** A chunk of what was written before the number was connected. Media come as placeholders and may follow as messages. */
function parseHistory(chunk: Loose, change: Change): Unit[] {
  return [
    ...each(chunk.threads, "history", change, (thread) => parseThread(thread, change)),
    ...each(chunk.errors, "field.history.errors", change, (error) => account(error, change, "history.errors")),
  ];
}

function parseThread(thread: Loose, change: Change): Unit[] {
  const ids = { waId: asId(thread.id), bsuid: asId(asObject(thread.context)?.user_id) };
  return each(thread.messages, "history", change, (raw) => {
    const byId = ids.bsuid !== null && asText(raw.from_user_id) === ids.bsuid;
    const theirs = byId || (ids.waId === null ? !ours(raw, change) : asText(raw.from) === ids.waId);
    return parseMessage(raw, change, theirs ? "history_inbound" : "history_outbound", ids);
  });
}

/** Whether the business wrote it. */
const ours = (message: Loose, { ownNumber }: Change): boolean =>
  asText(message.to) !== null || (ownNumber !== null && asText(message.from)?.replaceAll(/\D/g, "") === ownNumber);

const wordsOf = (list: unknown, change: Change): Unit[] =>
  each(list, `field.${change.field}`, change, (raw) => ({
    unit: "person",
    kind: `field.${change.field}`,
    phoneNumberId: change.phoneNumberId,
    accountId: change.accountId,
    raw,
    ...wordOf(raw, change.contacts),
  }));

const itemsOf = (list: unknown, change: Change): Unit[] =>
  each(list, `field.${change.field}`, change, (raw) => account(raw, change, change.field));

const account = (raw: Loose, change: Change, field: string): Unit => ({
  unit: "account",
  kind: `field.${field}`,
  field,
  event: accountEventOf(field, raw),
  at: change.at,
  phoneNumberId: change.phoneNumberId,
  accountId: change.accountId,
  raw,
});

/** Every element by itself, so that one that throws is only its own loss. */
function each(list: unknown, kind: string, change: Change, parse: (raw: Loose) => Unit | Unit[]): Unit[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return [bad(kind, list, change, "not a list")];
  return list.flatMap((raw: unknown) => {
    const object = asObject(raw);
    try {
      return object ? parse(object) : bad(kind, raw, change, "not an object");
    } catch (error) {
      const type = asText(object?.type) ?? asText(object?.status);
      return bad(type ? `${kind}.${type}` : kind, raw, change, error instanceof Error ? error.message : String(error));
    }
  });
}
