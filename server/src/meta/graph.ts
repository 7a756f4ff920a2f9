import { asObject, asText } from "./loose.ts";

/** Calls to Meta's Graph API other than sending. The only room that speaks it. */
export type GraphTarget = { graphUrl: string; graphVersion: string };

/**
 * What Meta answered when it was not a yes. `code` is Meta's number as text, or `unreachable` / `not_json`; `subcode`
 * tells apart what has the same code, as everything about templates has.
 */
export class GraphProblem extends Error {
  readonly code: string;
  readonly detail: string | null;
  readonly subcode: string | null;
  constructor(code: string, detail: string | null, subcode: string | null = null) {
    super(`Graph API: ${code}`);
    this.name = "GraphProblem";
    this.code = code;
    this.detail = detail;
    this.subcode = subcode;
  }
}

const timeoutMs = 10_000;

type Call = {
  method?: "GET" | "POST" | "DELETE";
  path: string;
  token: string;
  query?: Record<string, string>;
  body?: unknown;
  /** Instead of `body`: a form with files. */
  form?: FormData;
  /** 10 s unless told. */
  patienceMs?: number;
};

/**
 * One call.
 * @returns the answer's JSON
 * @throws {GraphProblem}
 */
export async function call(
  target: GraphTarget,
  { method = "GET", path, token, query, body, form, patienceMs = timeoutMs }: Call,
): Promise<Record<string, unknown>> {
  const url = new URL(`${target.graphUrl}/${target.graphVersion}/${path}`);
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value);
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: form }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: Error) => {
    const late = error.name === "TimeoutError";
    throw new GraphProblem("unreachable", late ? `no answer within ${patienceMs / 1000} s` : "no connection");
  });
  // Edges answer HTML on bad days.
  const answer: unknown = await response.json().catch(() => {
    throw new GraphProblem("not_json", `status ${response.status}`);
  });
  if (typeof answer !== "object" || answer === null) throw new GraphProblem("not_json", `status ${response.status}`);
  if ("error" in answer) throw problemOf(answer.error);
  return answer as Record<string, unknown>;
}

function problemOf(error: unknown): GraphProblem {
  const fields = (typeof error === "object" && error !== null ? error : {}) as {
    code?: unknown;
    message?: unknown;
    error_subcode?: unknown;
    error_user_msg?: unknown;
    error_data?: { details?: unknown };
  };
  const detail = fields.error_data?.details ?? fields.error_user_msg ?? fields.message;
  const subcode = asText(fields.error_subcode);
  return new GraphProblem(String(fields.code ?? "unknown"), typeof detail === "string" ? detail : null, subcode);
}

const textOr = (value: unknown, fallback: string) => (typeof value === "string" && value !== "" ? value : fallback);

export type TokenFacts = {
  valid: boolean;
  expiresAt: Date | null;
  scopes: string[] /** Null: not restricted to particular accounts. */;
  accountIds: string[] | null;
};

/** What a token may do (§1.3). `appToken` is `APP_ID|APP_SECRET`. */
export async function inspectToken(target: GraphTarget, token: string, appToken: string): Promise<TokenFacts> {
  const answer = await call(target, { path: "debug_token", token: appToken, query: { input_token: token } });
  const data = (answer.data ?? {}) as {
    is_valid?: unknown;
    expires_at?: unknown;
    scopes?: unknown;
    granular_scopes?: { scope?: unknown; target_ids?: unknown }[];
  };
  const granular = Array.isArray(data.granular_scopes) ? data.granular_scopes : [];
  const messaging = granular.find((entry) => entry.scope === "whatsapp_business_messaging");
  const expires = Number(data.expires_at ?? 0);
  return {
    valid: data.is_valid === true,
    // Zero is never.
    expiresAt: expires > 0 ? new Date(expires * 1000) : null,
    scopes: Array.isArray(data.scopes) ? data.scopes.map(String) : [],
    accountIds: Array.isArray(messaging?.target_ids) ? messaging.target_ids.map(String) : null,
  };
}

export type PhoneNumber = {
  id: string;
  displayPhoneNumber: string;
  verifiedName: string;
  qualityRating: string;
  status: string | null;
  /** Messages a second, in and out. */
  throughputPerSecond: number;
  /** People a day outside their windows, shared by the portfolio: `TIER_250`; null where Meta does not tell. */
  messagingLimit: string | null;
};

/** §9: fixed beside the phone app, whatever level Meta names. */
function throughputOf(raw: Record<string, unknown>): number {
  if (raw.is_on_biz_app === true) return 20;
  const throughput = asObject(raw.throughput);
  return throughput?.level === "HIGH" ? 1000 : 80;
}

function phoneNumberOf(raw: Record<string, unknown>): PhoneNumber {
  return {
    id: String(raw.id),
    displayPhoneNumber: textOr(raw.display_phone_number, ""),
    verifiedName: textOr(raw.verified_name, ""),
    qualityRating: textOr(raw.quality_rating, "UNKNOWN"),
    status: typeof raw.status === "string" ? raw.status : null,
    throughputPerSecond: throughputOf(raw),
    messagingLimit: asText(raw.whatsapp_business_manager_messaging_limit),
  };
}
const phoneFields =
  "id,display_phone_number,verified_name,quality_rating,status,throughput,is_on_biz_app,whatsapp_business_manager_messaging_limit";

/** Numbers of a WhatsApp Business Account. */
export async function listPhoneNumbers(target: GraphTarget, wabaId: string, token: string): Promise<PhoneNumber[]> {
  const answer = await call(target, {
    path: `${wabaId}/phone_numbers`,
    token,
    query: { fields: phoneFields, limit: "100" },
  });
  return Array.isArray(answer.data) ? answer.data.map(phoneNumberOf) : [];
}

export async function getPhoneNumber(target: GraphTarget, phoneNumberId: string, token: string): Promise<PhoneNumber> {
  return phoneNumberOf(await call(target, { path: phoneNumberId, token, query: { fields: phoneFields } }));
}

export type Account = { name: string /** Null where the token may not see it. */; portfolioId: string | null };

/** The account's name and whose portfolio it belongs to. */
export async function getAccount(target: GraphTarget, wabaId: string, token: string): Promise<Account> {
  const fields = "id,name,owner_business_info";
  const answer = await call(target, { path: wabaId, token, query: { fields } });
  return { name: textOr(answer.name, wabaId), portfolioId: asText(asObject(answer.owner_business_info)?.id) };
}

/** Without this a WABA sends no webhooks at all, silently. Doing it twice is harmless. */
export async function subscribeAccount(target: GraphTarget, wabaId: string, token: string): Promise<void> {
  await call(target, { method: "POST", path: `${wabaId}/subscribed_apps`, token });
}

export async function unsubscribeAccount(target: GraphTarget, wabaId: string, token: string): Promise<void> {
  await call(target, { method: "DELETE", path: `${wabaId}/subscribed_apps`, token });
}

/** Tells Meta where the app's webhooks go (§1.7); Meta calls back to verify before it answers. */
export async function subscribeApp(
  target: GraphTarget,
  app: { id: string; token: string; callbackUrl: string; verifyToken: string },
): Promise<void> {
  await call(target, {
    method: "POST",
    path: `${app.id}/subscriptions`,
    token: app.token,
    body: {
      object: "whatsapp_business_account",
      callback_url: app.callbackUrl,
      verify_token: app.verifyToken,
      include_values: true,
      fields:
        "messages,account_update,account_alerts,account_review_update,message_template_status_update,message_template_quality_update,template_category_update,phone_number_quality_update,phone_number_name_update,business_capability_update,security,smb_message_echoes,smb_app_state_sync,history",
    },
  });
}
