import type { FaultKind, FaultRule, NewFaultRule } from "../../../phone-api.ts";

/** What a rule can be told, as it is filled in. `httpStatus` is kept as the rule's code. */
export type RuleField =
  | "method"
  | "path"
  | "phoneNumberId"
  | "appId"
  | "field"
  | "status"
  | "probability"
  | "times"
  | "ms"
  | "toMs"
  | "code"
  | "httpStatus"
  | "subcode"
  | "details";

/** A rule being filled in: texts, empty where nothing is said. */
export type RuleForm = { kind: FaultKind } & Record<RuleField, string>;

type Group = "calls" | "files" | "messages" | "webhooks";

export const kindsByGroup: Record<Group, readonly FaultKind[]> = {
  calls: ["error", "slow", "token", "reset", "reset_after", "html", "html_after"],
  files: ["media_upload", "media_download"],
  messages: ["send_fails", "fails_after_delivered"],
  webhooks: ["webhook_lost", "webhook_duplicate", "webhook_reorder", "webhook_delay", "webhook_retry"],
};

const where: Record<Group, readonly RuleField[]> = {
  calls: ["method", "path", "phoneNumberId", "appId"],
  files: ["phoneNumberId", "appId"],
  messages: ["phoneNumberId"],
  webhooks: ["field", "status", "phoneNumberId", "appId"],
};

const more: Partial<Record<FaultKind, readonly RuleField[]>> = {
  slow: ["ms", "toMs"],
  error: ["code", "details"],
  html: ["httpStatus"],
  html_after: ["httpStatus"],
  token: ["subcode"],
  media_download: ["httpStatus"],
  send_fails: ["code", "details"],
  fails_after_delivered: ["code"],
  webhook_delay: ["ms", "toMs"],
};

export function groupOf(kind: FaultKind): Group {
  const groups: readonly Group[] = ["calls", "files", "messages", "webhooks"];
  return groups.find((group) => kindsByGroup[group].includes(kind)) ?? "calls";
}

/** What is asked for a kind: what happens, where, how often. */
export function fieldsOf(kind: FaultKind): readonly RuleField[] {
  return [...(more[kind] ?? []), ...where[groupOf(kind)], "probability", "times"];
}

/** What a kind begins with. */
const usual: Partial<Record<FaultKind, Partial<RuleForm>>> = {
  slow: { ms: "3000" },
  error: { code: "131000" },
  html: { httpStatus: "502" },
  html_after: { httpStatus: "502" },
  token: { subcode: "463" },
  media_download: { httpStatus: "500" },
  send_fails: { code: "131026" },
  fails_after_delivered: { code: "131026" },
  webhook_delay: { ms: "30000" },
};

const nothing: Record<RuleField, string> = {
  ...{ method: "", path: "", phoneNumberId: "", appId: "", field: "", status: "" },
  ...{ probability: "1", times: "", ms: "", toMs: "", code: "", httpStatus: "", subcode: "", details: "" },
};

export function emptyForm(kind: FaultKind): RuleForm {
  return { ...nothing, ...usual[kind], kind };
}

/** Another kind keeps the place and how often. */
export function withKind(form: RuleForm, kind: FaultKind): RuleForm {
  const { method, path, phoneNumberId, appId, field, status, probability, times } = form;
  return { ...emptyForm(kind), method, path, phoneNumberId, appId, field, status, probability, times };
}

export function toForm(rule: NewFaultRule): RuleForm {
  const asksStatus = fieldsOf(rule.kind).includes("httpStatus");
  const text = (value: string | number | null | undefined) => (value == null ? "" : String(value));
  return {
    ...emptyForm(rule.kind),
    ...{ method: text(rule.method), path: text(rule.path), field: text(rule.field), status: text(rule.status) },
    ...{ phoneNumberId: text(rule.phoneNumberId), appId: text(rule.appId), details: text(rule.details) },
    probability: text(rule.probability ?? 1),
    times: text(rule.times),
    ...(rule.ms == null ? {} : { ms: text(rule.ms), toMs: text(rule.toMs) }),
    ...(rule.code == null ? {} : asksStatus ? { httpStatus: text(rule.code) } : { code: text(rule.code) }),
    ...(rule.subcode == null ? {} : { subcode: text(rule.subcode) }),
  };
}

/** The rule, or which field is wrong. Only what the kind is asked for counts. */
export function toRule(form: RuleForm): { rule: NewFaultRule } | { wrong: "code" | "ms" | "times" } {
  const asked = fieldsOf(form.kind);
  const said = (field: RuleField) => (asked.includes(field) ? form[field].trim() : "");
  const rule: NewFaultRule = { kind: form.kind, probability: Number(said("probability") || 1) };
  for (const part of ["method", "path", "phoneNumberId", "appId", "field", "status"] as const) {
    const text = said(part);
    if (text) rule[part] = text;
  }
  const [code, ms, toMs, times] = [said("code") || said("httpStatus"), said("ms"), said("toMs"), said("times")];
  if (code && !/^\d+$/u.test(code)) return { wrong: "code" };
  if ([ms, toMs].some((text) => text && !/^\d+$/u.test(text)) || (asked.includes("ms") && !ms)) return { wrong: "ms" };
  if (times && !/^[1-9]\d*$/u.test(times)) return { wrong: "times" };
  if (code) rule.code = Number(code);
  if (ms) rule.ms = Number(ms);
  if (toMs) rule.toMs = Number(toMs);
  if (times) rule.times = Number(times);
  if (said("subcode")) rule.subcode = Number(said("subcode"));
  if (said("details")) rule.details = said("details");
  return { rule };
}

/** Where a rule strikes, part by part, as it was told. */
export function placeOf(rule: FaultRule, names: (id: string) => string | null): string[] {
  const call = [rule.method, rule.path].filter(Boolean).join(" ");
  const webhook = [rule.field, rule.status].filter(Boolean).join(" · ");
  const named = (id: string | undefined) => (id === undefined ? "" : (names(id) ?? id));
  return [call, webhook, named(rule.phoneNumberId), named(rule.wabaId), named(rule.appId)].filter(Boolean);
}
