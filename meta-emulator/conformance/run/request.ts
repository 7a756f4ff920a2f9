import { expect } from "vitest";
import { type Answer, appToken, type Desk, ids } from "../../src/testing/desk.ts";
import { readFixture, shapeOf } from "../../src/testing/fixtures.ts";
import type { RequestCase } from "../request-case.ts";
import { tally } from "./tally.ts";

/** Makes what a case needs; returns what its `{placeholders}` stand for. */
export type Preparations = Record<string, (desk: Desk) => Promise<Record<string, string>>>;

/** Sends the request of a case and expects its answer. */
export async function runRequestCase(desk: Desk, given: RequestCase, preparations: Preparations = {}): Promise<void> {
  const made = given.prepare === undefined ? {} : await prepare(desk, given.prepare, preparations);
  const request = fill(given, made);
  const answer = await call(desk, request);
  expectAnswer(request, answer);
  tally.noteRequest(request, request.operation ?? (await newestOperation(desk)), answer);
}

function expectAnswer({ code, subcode, details, ...request }: RequestCase, { status, body }: Answer): void {
  if (code === undefined) {
    expect(body).not.toHaveProperty("error");
  } else {
    expect(body.error).toMatchObject({ code, fbtrace_id: expect.any(String) });
    if (subcode !== undefined) expect(body.error?.error_subcode).toBe(subcode);
    if (details !== undefined) expect(body.error?.error_data?.details).toBe(details);
  }
  expect(status).toBe(request.status ?? (code === undefined ? 200 : 400));
  const { without } = request;
  const shape = (value: unknown) => shapeOf(value).filter((path) => without === undefined || !without.paths.test(path));
  if (request.fixture !== undefined) expect(shape(body)).toEqual(shape(readFixture(request.fixture)));
  if (request.shape !== undefined) expect(shapeOf(body)).toEqual(request.shape.toSorted());
  if (request.answer !== undefined) expect(body).toMatchObject(request.answer);
}

async function prepare(desk: Desk, name: string, preparations: Preparations): Promise<Record<string, string>> {
  const preparation = preparations[name];
  if (!preparation) throw new Error(`nothing is called ${name} among the preparations`);
  return preparation(desk);
}

/** Regular expressions do not survive JSON. */
function fill({ without, ...request }: RequestCase, made: Record<string, string>): RequestCase {
  const text = JSON.stringify(request).replace(/\{(\w+)\}/g, (all, name: string) => made[name] ?? all);
  return { ...(JSON.parse(text) as RequestCase), ...(without ? { without } : {}) };
}

async function call(desk: Desk, request: RequestCase): Promise<Answer> {
  const { method, path, query, token = "token", mediaType } = request;
  const url = new URL(path, desk.emulator.url);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const bearer = { token: ids.token, app: appToken(), none: null }[token] ?? (token === "none" ? null : token);
  const response = await fetch(url, {
    method,
    headers: {
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(request.body === undefined ? {} : { "content-type": "application/json" }),
      ...request.headers,
    },
    ...bodyOf(request),
  });
  if (mediaType === undefined) return { status: response.status, body: (await response.json()) as Answer["body"] };
  expect(response.headers.get("content-type")).toContain(mediaType);
  await response.arrayBuffer();
  return { status: response.status, body: {} };
}

function bodyOf({ body, form, file, bytes }: RequestCase): {
  body?: string | URLSearchParams | FormData | Uint8Array<ArrayBuffer>;
} {
  if (bytes !== undefined) return { body: Buffer.from(bytes, "latin1") };
  if (body !== undefined) return { body: JSON.stringify(body) };
  if (file === undefined) return form === undefined ? {} : { body: new URLSearchParams(form) };
  const parts = new FormData();
  for (const [name, value] of Object.entries(form ?? {})) parts.set(name, value);
  parts.set(file.field, new Blob([Buffer.from(file.content, "latin1")], { type: file.type }), file.name);
  return { body: parts };
}

/** What the emulator took the request for. */
async function newestOperation(desk: Desk): Promise<string | null> {
  const { body } = await desk.call("GET", "/control/api-calls?limit=1");
  const { calls } = body as unknown as { calls: { operation: string | null }[] };
  return calls[0]?.operation ?? null;
}
