import type { ApiCall } from "../../../phone-api.ts";

/** `/v24.0/200000000000001/messages`: version, and what it is about. */
export function pathParts(path: string): { version: string; rest: string } {
  const found = /^(\/v\d+\.\d+)?(\/.*)$/u.exec(path);
  return { version: found?.[1] ?? "", rest: found?.[2] ?? path };
}

export function isRefused({ status }: ApiCall): boolean {
  return status === null || status >= 400;
}

export type Refusal = {
  code: number;
  subcode: number | null;
  message: string;
  details: string | null;
  trace: string | null;
};

function textAt(object: unknown, ...names: string[]): string | number | null {
  let value = object;
  for (const name of names) value = typeof value === "object" && value !== null ? Reflect.get(value, name) : null;
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** What Meta says of a refusal; null for any other answer. */
export function refusalOf({ answer, code }: ApiCall): Refusal | null {
  if (code === null) return null;
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(answer);
  } catch {
    // An answer that was cut short is left to be read as it is.
  }
  const text = (...names: string[]) => textAt(parsed, "error", ...names)?.toString() ?? null;
  return {
    code,
    subcode: Number(text("error_subcode") ?? Number.NaN) || null,
    message: text("message") ?? "",
    details: text("error_data", "details") ?? text("error_user_msg"),
    trace: text("fbtrace_id"),
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The call as a command; the token stays a variable. */
export function curlOf({ method, path, request }: ApiCall, origin: string): string {
  const auth = `-H "authorization: Bearer $TOKEN"`;
  const params = paramsOf(request);
  const given = Object.entries(params).filter(([name]) => name !== "access_token" && name !== "appsecret_proof");
  if (method === "GET") {
    const query = new URLSearchParams(given.map(([name, value]) => [name, asText(value)])).toString();
    return `curl ${quoted(`${origin}${path}${query && `?${query}`}`)} ${auth}`;
  }
  const lines = [`curl -X ${method} ${quoted(`${origin}${path}`)} ${auth}`];
  if (given.length > 0) {
    const body = JSON.stringify(Object.fromEntries(given));
    lines.push(`  -H 'content-type: application/json'`, `  -d ${quoted(body)}`);
  }
  return lines.join(" \\\n");
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function paramsOf(request: string): object {
  try {
    const params: unknown = JSON.parse(request);
    return typeof params === "object" && params !== null ? params : {};
  } catch {
    return {}; // cut short
  }
}

/** Whether a call has a text in its path, its request or its answer. */
export function isAbout(call: ApiCall, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return true;
  const where = [call.method, call.path, String(call.code ?? ""), call.request, call.answer];
  return where.some((part) => part.toLowerCase().includes(wanted));
}

/** What comes with nothing: `{}`, `null` or no text. */
export function isNothing(text: string): boolean {
  return ["", "{}", "null"].includes(text.trim());
}
