import type { Customer, SavedAddress } from "@croozer/contracts/customers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { customerOnPhone, getCustomer, identifyCustomers, rememberAddress, setLanguage } from "./customers.ts";
import { mergeCustomers } from "./merge.ts";

let platform: TestPlatform;
let http: Http;
let lastMs = 0;
/** Never the same millisecond twice, so that "latest" is decided. */
const clock = {
  now: () => {
    lastMs = Math.max(lastMs + 1, Date.now());
    return new Date(lastMs);
  },
};
beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  http = await createApp(platform);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

async function openBusiness() {
  const response = await http.app.inject({
    method: "POST",
    url: "/api/auth/sign-up",
    payload: {
      businessName: "Napoli",
      name: "Dana",
      email: `${newId()}@example.com`,
      password: "correct horse battery",
    },
  });
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  const businessId = response.json<{ memberships: { business: { id: string } }[] }>().memberships[0]!.business.id;
  const actor = { kind: "system", name: "test" } as const;
  const inTx = <T>(act: (tx: Tx) => Promise<T>) => platform.db.inTx({ businessId, actor, requestId: newId() }, act);
  /** A person writes for the first time. */
  const meet = async (waId: string, profileName: string | null, username: string | null = null, minute = 0) => {
    const wroteAt = new Date(Date.UTC(2026, 7, 6, 10, minute));
    const sighting = { waId, bsuid: null, profileName, username, wroteAt };
    const { customerIds } = await inTx((tx) => identifyCustomers(tx, [sighting]));
    return customerIds[0]!;
  };
  const get = async (url: string) => {
    const answer = await http.app.inject({ method: "GET", url, headers: { cookie } });
    return answer.json<{ items: Customer[]; nextCursor: string | null }>();
  };
  const patch = (id: string, payload: object) =>
    http.app.inject({ method: "PATCH", url: `/api/customers/${id}`, headers: { cookie }, payload });
  return { cookie, inTx, meet, get, patch };
}

const wordsOf = (inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>, id: string) =>
  inTx(async (tx) => {
    const rows = await tx.query<{ word: string }>(
      "select word from customer_words where business_id = $1 and customer_id = $2 order by word",
      [tx.businessId, id],
    );
    return rows.map(({ word }) => word);
  });

test("a customer is found by the words they go by now: named, renamed at Meta, called, made one with another", async () => {
  const { inTx, meet, get, patch } = await openBusiness();
  const found = async (search: string) =>
    (await get(`/api/customers?${new URLSearchParams({ search })}`)).items.map((customer) => customer.id);
  const id = await meet("972550000124", "Noa Levi");
  expect(await found("levi")).toEqual([id]);
  await meet("972550000124", "נֹעָה לוין", null, 5);
  expect([await found("levi"), await found("לוינ נעה")]).toEqual([[], [id]]);
  expect((await patch(id, { name: "Captain" })).statusCode).toBe(200);
  expect([await found("capt"), await found("נעה cap")]).toEqual([[id], [id]]);
  expect(new Set(await wordsOf(inTx, id)).size).toBe((await wordsOf(inTx, id)).length);

  const called = await inTx((tx) => customerOnPhone(tx, "+972550000125", { name: "Roni", near: null }));
  expect(await found("roni")).toEqual([called?.id]);
  await inTx((tx) => mergeCustomers(tx, called?.id ?? "", id));
  expect([await found("roni"), await wordsOf(inTx, called?.id ?? "")]).toEqual([[], []]);
  expect(await found("captain")).toEqual([id]);
});

test("a page of a common name goes on where the last one ended, also with thousands of the name", async () => {
  const { inTx, meet, get } = await openBusiness();
  await inTx((tx) =>
    tx.query(
      `with met as (
         insert into customers (business_id, id, profile_name, created_at, updated_at)
         select $1, gen_random_uuid(), case when n = 4000 then 'Dana Rare' else 'Dana ' || n end,
           $2::timestamptz - n * interval '1 minute', $2 from generate_series(1, 5500) n
         returning business_id, id, words)
       insert into customer_words (business_id, word, customer_id)
       select distinct m.business_id, word, m.id from met m, unnest(string_to_array(ltrim(m.words), ' ')) word`,
      [tx.businessId, new Date("2026-08-01T00:00:00Z")],
    ),
  );
  await meet("972550000126", "Omer");
  const names = async (query: string) => {
    const { items, nextCursor } = await get(`/api/customers?${query}`);
    return { names: items.map(({ name }) => name), nextCursor };
  };
  const first = await names("search=dana&limit=2");
  expect(first.names).toEqual(["Dana 1", "Dana 2"]);
  expect((await names(`search=dana&limit=2&cursor=${first.nextCursor}`)).names).toEqual(["Dana 3", "Dana 4"]);
  expect((await names("search=dana%20rare")).names).toEqual(["Dana Rare"]);
  expect((await names("search=omer")).names).toEqual(["Omer"]);
});

test("customers are found by name, username and phone in any form", async () => {
  const { meet, get } = await openBusiness();
  const noa = await meet("972550000123", "נועה כהן");
  const eli = await meet("15555550100", "Eli_O'Neil", "eli.the.best");
  const found = async (search: string) =>
    (await get(`/api/customers?${new URLSearchParams({ search })}`)).items.map((customer) => customer.id);
  for (const search of ["נועה", "055-000-0123", "+972 (55) 0000123", "00972550000123", "0123"])
    expect(await found(search), search).toEqual([noa]);
  for (const search of ["@eli.the", "o'neil", "eli_o", "555-0100"]) expect(await found(search), search).toEqual([eli]);
  expect(await found("%")).toEqual([]);
  expect(await found("")).toHaveLength(2);
  expect(await (await openBusiness()).get("/api/customers?search=eli")).toMatchObject({ items: [] });
});

test("the latest to write come first, and pages neither skip nor repeat", async () => {
  const { meet, get } = await openBusiness();
  const ids: string[] = [];
  for (const minute of [1, 2, 2, 3]) ids.push(await meet(`9725500001${ids.length}0`, "Noa", null, minute));
  const first = await get("/api/customers?limit=3");
  const second = await get(`/api/customers?limit=3&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.items].map((customer) => customer.id)).toEqual([
    ids[3],
    ...[ids[1]!, ids[2]!].sort().reverse(),
    ids[0],
  ]);
  expect(second.nextCursor).toBeNull();
});

test("our name for a customer wins over the profile's, and what is left out of a change stays", async () => {
  const { meet, patch } = await openBusiness();
  const id = await meet("972550000200", "pizza lover 🍕");
  const tags = ["vip", "vip", "allergy: nuts"];
  expect((await patch(id, { name: "Noa", tags })).json()).toMatchObject({
    name: "Noa",
    profileName: "pizza lover 🍕",
    phone: "+972550000200",
    tags: ["vip", "allergy: nuts"],
  });
  expect((await patch(id, { note: "Third floor" })).json()).toMatchObject({ name: "Noa", note: "Third floor" });
  expect((await patch(id, { language: "he" })).json()).toMatchObject({ language: "he" });
  expect((await patch(id, { language: null })).json()).toMatchObject({ language: null, note: "Third floor" });
  expect((await patch(id, { name: "" })).statusCode).toBe(400);
});

test("addresses are kept as written, latest first, ten at most", async () => {
  const { meet, inTx } = await openBusiness();
  const id = await meet("972550000300", "Noa");
  const remember = (address: string) =>
    inTx((tx) => rememberAddress(tx, id, { address, addressParts: null, location: null }));
  for (let house = 1; house <= 12; house++) await remember(`Herzl  ${house}`);
  await remember("Herzl 5 ");
  await remember(" ");
  const { addresses } = await inTx((tx) => getCustomer(tx, id));
  expect(addresses).toHaveLength(10);
  expect(addresses.slice(0, 2)).toEqual(["Herzl 5", "Herzl 12"]);
  expect(addresses).not.toContain("Herzl 2");
});

test("an address is named, written otherwise, made the default and forgotten", async () => {
  const { cookie, meet, inTx } = await openBusiness();
  const id = await meet("972550000350", "Noa");
  const location = { latitude: 32.8, longitude: 35 };
  await inTx((tx) => rememberAddress(tx, id, { address: "Herzl 5, Haifa", addressParts: null, location }));
  await inTx((tx) => rememberAddress(tx, id, { address: "Hagana 9, Haifa", addressParts: null, location: null }));
  const call = async (method: "GET" | "PATCH" | "DELETE", path = "", payload?: object) => {
    const url = `/api/customers/${id}/addresses${path}`;
    const answer = await http.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
    return answer.json<{ items: SavedAddress[]; code?: string }>();
  };
  const [hagana, herzl] = (await call("GET")).items;
  const named = await call("PATCH", `/${herzl?.id}`, {
    label: "Home",
    address: "Herzl  5 apt 3, Haifa",
    isDefault: true,
  });
  expect(named.items[0]).toMatchObject({
    ...{ id: herzl?.id, label: "Home", address: "Herzl 5 apt 3, Haifa", isDefault: true, location },
    parts: { street: "Herzl", apartment: "3" },
  });
  // Another house is another place on the map; in words that are kept already, two become one.
  const moved = await call("PATCH", `/${herzl?.id}`, { address: "Hagana 9, Haifa" });
  expect(moved.items).toMatchObject([{ id: herzl?.id, label: "Home", isDefault: true, location: null }]);
  expect(await call("PATCH", `/${hagana?.id}`, { address: "Herzl 1" })).toMatchObject({
    code: "customer.address_not_found",
  });
  expect((await call("PATCH", `/${herzl?.id}`, { address: " " })).code).toBe("request.invalid");
  expect((await call("DELETE", `/${herzl?.id}`)).items).toEqual([]);
});

test("nobody gets in, and another business's customers are not there", async () => {
  const mine = await openBusiness();
  const other = await openBusiness();
  const id = await mine.meet("972550000400", "Noa");
  for (const [method, payload] of [
    ["GET", undefined],
    ["PATCH", { note: "x" }],
  ] as const) {
    const call = (headers: { cookie?: string }) =>
      http.app.inject({ method, url: `/api/customers/${id}`, headers, ...(payload ? { payload } : {}) });
    expect((await call({})).statusCode).toBe(401);
    expect((await call({ cookie: other.cookie })).json()).toMatchObject({ code: "customer.not_found" });
    expect((await call({ cookie: mine.cookie })).statusCode).toBe(200);
  }
  expect((await http.app.inject({ method: "GET", url: "/api/customers" })).statusCode).toBe(401);
  expect((await other.get("/api/customers")).items).toEqual([]);
  await expect(other.inTx((tx) => setLanguage(tx, id, "he"))).rejects.toMatchObject({ code: "customer.not_found" });
});
