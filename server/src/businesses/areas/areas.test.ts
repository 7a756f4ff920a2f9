import type { AddressChecked, DeliveryArea } from "@croozer/contracts/delivery-areas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";

let platform: TestPlatform;
let http: Http;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

type Answer = { status: number; body: { code?: string }; json: <T>() => T };
async function openBusiness() {
  const email = `${newId()}@example.com`;
  const signUp = { businessName: "Napoli", name: "Dana", email, password: "correct horse battery", language: "en" };
  const response = await http.app.inject({ method: "POST", url: "/api/auth/sign-up", payload: signUp });
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  return async (method: "GET" | "POST" | "PUT" | "DELETE", path = "", payload?: object): Promise<Answer> => {
    const url = `/api/delivery-areas${path}`;
    const answer = await http.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json(), json: () => answer.json() };
  };
}

const area = (en: string, town: string) => ({
  name: { he: "", en },
  zone: { kind: "place", places: [{ town, streets: [] }] },
  ...{ feeMinor: 1500, minimumMinor: 5000, freeFromMinor: 20_000, minutes: 20 },
});

test("areas are added behind the others, changed, reordered and removed", async () => {
  const call = await openBusiness();
  const add = async (name: string) => (await call("POST", "", area(name, name))).json<DeliveryArea>();
  const [one, two, three] = [await add("Haifa"), await add("Nesher"), await add("Acre")];
  expect(one).toMatchObject({ ...area("Haifa", "Haifa"), active: true, position: 0, version: 1 });
  const changed = await call("PUT", `/${two.id}`, { ...area("Nesher", "נשר"), feeMinor: 0, version: 1 });
  expect(changed.json()).toMatchObject({ id: two.id, feeMinor: 0, version: 2, position: 1 });
  const ordered = await call("PUT", "", { ids: [three.id, one.id, two.id] });
  expect(ordered.json<{ items: DeliveryArea[] }>().items.map(({ name }) => name.en)).toEqual([
    "Acre",
    "Haifa",
    "Nesher",
  ]);
  expect((await call("DELETE", `/${three.id}`)).status).toBe(200);
  const { items } = (await call("GET")).json<{ items: DeliveryArea[] }>();
  expect(items.map(({ id, position }) => [id, position])).toEqual([
    [one.id, 1],
    [two.id, 2],
  ]);
});

test("a change of what somebody changed meanwhile is refused, and so is an order that names not all", async () => {
  const call = await openBusiness();
  const [one, two] = [
    (await call("POST", "", area("Haifa", "Haifa"))).json<DeliveryArea>(),
    (await call("POST", "", area("Acre", "Acre"))).json<DeliveryArea>(),
  ];
  await call("PUT", `/${one.id}`, area("Haifa", "Haifa"));
  const stale = await call("PUT", `/${one.id}`, { ...area("Haifa", "Haifa"), version: 1 });
  expect(stale.body.code).toBe("request.conflict");
  for (const ids of [[one.id], [one.id, one.id], [one.id, two.id, one.id]])
    expect((await call("PUT", "", { ids })).body.code).toBe("request.conflict");
  expect((await call("PUT", "", { ids: [one.id, newId()] })).body.code).toBe("delivery_area.not_found");
  expect((await call("PUT", `/${newId()}`, area("Haifa", "Haifa"))).body.code).toBe("delivery_area.not_found");
  expect((await call("DELETE", `/${newId()}`)).body.code).toBe("delivery_area.not_found");
});

test("a hundred are enough", async () => {
  const call = await openBusiness();
  const adding = Array.from({ length: 102 }, (_, index) => call("POST", "", area(`Area ${index}`, "Haifa")));
  const codes = (await Promise.all(adding)).map(({ status, body }) => body.code ?? status);
  expect(codes.filter((code) => code === "delivery_area.too_many")).toHaveLength(2);
  const { items } = (await call("GET")).json<{ items: DeliveryArea[] }>();
  expect(new Set(items.map(({ position }) => position)).size).toBe(100);
});

describe("nonsense is refused", () => {
  test.each([
    ["nowhere", { zone: { kind: "place", places: [{ town: "", streets: [] }] } }],
    ["no places", { zone: { kind: "place", places: [] } }],
    ["a circle without a centre", { zone: { kind: "radius", km: 2 } }],
    ["a circle of nothing", { zone: { kind: "radius", km: 0, center: { latitude: 32, longitude: 34 } } }],
    ["a point off the map", { zone: { kind: "radius", km: 1, center: { latitude: 132, longitude: 34 } } }],
    ["a fee below zero", { feeMinor: -1 }],
    ["no name", { name: { he: "", en: "" } }],
  ])("%s", async (_name, change) => {
    const call = await openBusiness();
    expect((await call("POST", "", { ...area("Haifa", "Haifa"), ...change })).body.code).toBe("request.invalid");
  });
});

test("an address can be tried: served or not, by which area, and how it was read", async () => {
  const call = await openBusiness();
  const check = async (body: object) => (await call("POST", "/check", body)).json<AddressChecked>();
  expect(await check({ address: "הרצל 5, חיפה" })).toMatchObject({ result: "everywhere", areaId: null });
  const haifa = (await call("POST", "", area("Haifa", "חיפה"))).json<DeliveryArea>();
  await call("POST", "", area("Acre", "עכו"));
  expect(await check({ address: "5 Herzl st, Haifa, apt 2" })).toMatchObject({
    result: "served",
    areaId: haifa.id,
    parts: { street: "Herzl", building: "5", city: "Haifa", apartment: "2" },
  });
  expect(await check({ address: "הרצל 5, אילת" })).toMatchObject({ result: "not_served", missing: null });
  expect(await check({ address: "הרצל 5" })).toMatchObject({ result: "unclear", missing: "town" });
  expect((await call("POST", "/check", { address: " " })).body.code).toBe("request.invalid");
});
