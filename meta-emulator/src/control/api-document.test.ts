import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

type ApiDocument = {
  openapi: string;
  paths: Record<string, Record<string, { summary?: string; operationId: string }>>;
};

test("every route of the control API is in its OpenAPI document and says in a sentence what it does", async () => {
  const document = (await desk.call("GET", "/control/openapi.json")).body as unknown as ApiDocument;
  expect(document.openapi).toMatch(/^3\.1/);
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ name: `${method.toUpperCase()} ${path}`, ...call })),
  );
  expect(calls.map(({ name }) => name)).toContain("POST /control/world");
  expect(calls.every(({ name }) => name.includes(" /control/"))).toBe(true);
  expect(calls.filter(({ summary }) => !summary?.endsWith(".")).map(({ name }) => name)).toEqual([]);
  const names = calls.map(({ operationId }) => operationId);
  expect(names).toContain("postCustomersIdMessages");
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ["txt", "body/type must be one of text, media, location"],
  ["location", "body must have required property 'latitude'"],
])("of acts it is told what is missing in the one that was meant: %s", async (type, message) => {
  const answer = await desk.call("POST", "/control/customers/dana/messages", { phoneNumberId: ids.number, type });
  expect(answer.status).toBe(400);
  const { error } = answer.body as unknown as { error: { message: string } };
  expect(error.message.slice(0, message.length)).toBe(message);
});
