import type { CustomerField } from "@croozer/contracts/customer-fields";
import type { Customer } from "@croozer/contracts/customers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type Inhabited, openInhabitedBusiness } from "../../test-two-businesses.ts";
import { customerOfPhone } from "../customers.ts";
import { saveFields as saveDefinitions } from "./definitions.ts";

let platform: TestPlatform;
let http: Http;
let home: Inhabited;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
  home = await openInhabitedBusiness(platform, http);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

async function call<T>(
  method: "GET" | "PUT" | "PATCH",
  url: string,
  payload?: object,
  role: "owner" | "agent" = "owner",
) {
  const headers = { cookie: home.cookies[role], "x-business-id": home.business.id };
  const answer = await http.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, json: answer.json<T & { code: string }>() };
}
const saveFields = (items: object[], role?: "agent") =>
  call<{ items: CustomerField[] }>("PUT", "/api/customer-fields", { items }, role);
const meet = () => home.business.inTx((tx) => customerOfPhone(tx, `+1555${newId().replaceAll(/\D/g, "").slice(0, 7)}`));
const change = (id: string, payload: object) => call<Customer>("PATCH", `/api/customers/${id}`, payload, "agent");

test("a business says what it wants to know, and a value has to be of its kind", async () => {
  const saved = await saveFields([
    { name: "Birthday", kind: "date" },
    { name: "Seat", kind: "choice", choices: ["Bar", "Window", "Bar"] },
    { name: "Guests", kind: "number" },
    { name: "Has a dog", kind: "yes_no" },
    { name: "Likes", kind: "text" },
  ]);
  expect(saved.status, JSON.stringify(saved.json)).toBe(200);
  const [birthday, seat, guests, dog, likes] = saved.json.items.map(({ id }) => id) as [string, ...string[]];
  expect(saved.json.items[1]).toMatchObject({ name: "Seat", choices: ["Bar", "Window"] });
  const id = await meet();
  const values = { [birthday]: "1990-02-28", [seat!]: "Window", [guests!]: 2, [dog!]: false, [likes!]: "בזיליקום" };
  expect((await change(id, { fields: values })).json.fields).toEqual(values);
  const wrong = { [birthday]: "soon", [seat!]: "Roof", [guests!]: "two", [dog!]: "yes", [likes!]: 3 };
  for (const [field, value] of Object.entries(wrong)) {
    const refused = await change(id, { fields: { [field]: value } });
    expect([refused.status, refused.json.code], String(value)).toEqual([422, "customer.field_invalid"]);
  }
  const { [likes!]: _gone, ...rest } = values;
  expect((await change(id, { fields: { [likes!]: " " } })).json.fields).toEqual(rest);
});

test("a field keeps its kind, and takes its values along when it is removed", async () => {
  const [note] = (await saveFields([{ name: "Note", kind: "text" }])).json.items;
  const id = await meet();
  await change(id, { fields: { [note!.id]: "rings twice" } });
  const renamed = await saveFields([{ id: note!.id, name: "Door", kind: "number" }]);
  expect(renamed.json.items).toEqual([{ id: note!.id, name: "Door", kind: "text", choices: [] }]);
  await saveFields([]);
  expect((await call<Customer>("GET", `/api/customers/${id}`)).json.fields).toEqual({});
  expect((await change(id, { fields: { [note!.id]: "x" } })).json.code).toBe("customer.field_not_found");
  expect((await saveFields([{ id: note!.id, name: "Door", kind: "text" }])).json.code).toBe("customer.field_not_found");
});

test("an agent fills fields in and does not say which there are", async () => {
  expect((await saveFields([], "agent")).status).toBe(403);
  expect((await call("GET", "/api/customer-fields", undefined, "agent")).status).toBe(200);
  expect((await change(await meet(), { email: "dana@example.com" })).json.email).toBe("dana@example.com");
  expect((await change(await meet(), { email: "dana" })).status).toBe(400);
});

test("open screens are told when the fields become others", async () => {
  const notices = await home.business.inTx(async (tx) => {
    await saveDefinitions(tx, { items: [{ name: "Door code", kind: "text", choices: [] }] });
    return tx.notices;
  });
  expect(notices).toContainEqual({ type: "customer_fields", id: home.business.id });
});
