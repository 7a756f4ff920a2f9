import { expect } from "vitest";
import type { RequestCase } from "../../conformance/request-case.ts";
import { type Answer, appToken, type Desk, ids } from "./desk.ts";
import { readFixture, shapeOf } from "./fixtures.ts";

/** Makes what a case needs; returns what its `{placeholders}` stand for. */
export type Preparations = Record<string, (desk: Desk) => Promise<Record<string, string>>>;

/** Sends the request of a case and expects its answer. */
export async function runRequestCase(desk: Desk, request: RequestCase, preparations: Preparations = {}): Promise<void> {
  const made = request.prepare === undefined ? {} : await prepare(desk, request.prepare, preparations);
  const answer = await call(desk, fill(request, made));
  if (request.code !== undefined) {
    expect(answer.body.error).toMatchObject({ code: request.code, fbtrace_id: expect.any(String) });
    expect(answer.status).toBe(request.status ?? 400);
    if (request.subcode !== undefined) expect(answer.body.error?.error_subcode).toBe(request.subcode);
    if (request.details !== undefined) expect(answer.body.error?.error_data?.details).toBe(request.details);
    return;
  }
  expect(answer.body).not.toHaveProperty("error");
  expect(answer.status).toBe(request.status ?? 200);
  if (request.fixture !== undefined) expect(shapeOf(answer.body)).toEqual(shapeOf(readFixture(request.fixture)));
  if (request.answer !== undefined) expect(answer.body).toMatchObject(fill(request.answer, made));
}

async function prepare(desk: Desk, name: string, preparations: Preparations): Promise<Record<string, string>> {
  const preparation = preparations[name];
  if (!preparation) throw new Error(`nothing is called ${name} among the preparations`);
  return preparation(desk);
}

function fill<T>(value: T, made: Record<string, string>): T {
  const text = JSON.stringify(value).replace(/\{(\w+)\}/g, (all, name: string) => made[name] ?? all);
  return JSON.parse(text) as T;
}

async function call(desk: Desk, { method, path, body, form, query, token = "token" }: RequestCase): Promise<Answer> {
  const url = new URL(desk.emulator.url + path);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const bearer =
    { token: ids.token, app: appToken(), none: null }[token as "token"] ?? (token === "none" ? null : token);
  const response = await fetch(url, {
    method,
    headers: {
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(form ? { body: new URLSearchParams(form) } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}
