import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { customerOfPhone, findAddress, findCustomerByPhone, identifyCustomers, type Sighting } from "./customers.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

function openBusiness() {
  const id = newId();
  const inTx = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    platform.db.inTx({ businessId: id, requestId: newId(), actor: { kind: "system", name: "test" } }, act);
  const nobody: Sighting = { waId: null, bsuid: null, profileName: null, username: null, wroteAt: new Date() };
  return {
    inTx,
    meet: async (person: Partial<Sighting>) =>
      (await inTx((tx) => identifyCustomers(tx, [{ ...nobody, ...person }]))).customerIds[0]!,
    count: async () => (await inTx((tx) => tx.query("select 1 from customers where business_id = $1", [id]))).length,
  };
}

/** The writing that WhatsApp knows, and another of the same telephone. */
const countries = [
  ["Brazil", "558598765432", "+55 85 99876-5432"],
  ["Brazil, with its ninth digit", "5511987654321", "+55 11 8765-4321"],
  ["Mexico", "5215512345678", "+52 55 1234 5678"],
  ["Mexico, without its 1", "525587654321", "+52 1 55 8765 4321"],
  ["Argentina", "5491123456789", "+54 11 2345-6789"],
  ["Argentina, without its 9", "541187654321", "+54 9 11 8765-4321"],
  ["Israel", "972501234567", "+972 (0)50-123-4567"],
  ["Benin", "22997123456", "+229 01 97 12 34 56"],
] as const;

test.each(countries)(
  "%s: whoever was typed in is the one who writes, and is answered as Meta named them",
  async (_, waId, typed) => {
    const { inTx, meet, count } = openBusiness();
    const imported = await inTx((tx) => customerOfPhone(tx, typed, { name: "Noa" }));
    expect((await inTx((tx) => findAddress(tx, imported))).waId).toBe(typed.replaceAll(/\(0\)|\D/g, ""));
    expect(await meet({ waId })).toBe(imported);
    expect(await inTx((tx) => findAddress(tx, imported))).toEqual({ waId, bsuid: null });
    expect(await count()).toBe(1);
  },
);

test.each(countries)("%s: whoever wrote is found by what is typed in", async (_, waId, typed) => {
  const { inTx, meet, count } = openBusiness();
  const writer = await meet({ waId, bsuid: "XX.1" });
  expect(await inTx((tx) => findCustomerByPhone(tx, typed))).toBe(writer);
  expect(await inTx((tx) => customerOfPhone(tx, typed))).toBe(writer);
  expect(await inTx((tx) => findAddress(tx, writer))).toEqual({ waId, bsuid: "XX.1" });
  expect(await count()).toBe(1);
});

test("both writings at once, from two processes, are one customer", async () => {
  const { meet, inTx, count } = openBusiness();
  const found = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      n % 3 === 0
        ? inTx((tx) => customerOfPhone(tx, "+55 11 98765-4321"))
        : meet({ waId: n % 3 === 1 ? "551187654321" : "5511987654321", bsuid: "BR.1" }),
    ),
  );
  expect(
    new Set(
      await Promise.all(
        found.map(
          async (id) =>
            (await inTx((tx) => tx.query<{ id: string }>("select kept_id as id from customers where id = $1", [id])))[0]
              ?.id,
        ),
      ),
    ).size,
  ).toBe(1);
  expect(await meet({ waId: "551187654321" })).toBe(await meet({ waId: "5511987654321" }));
  expect(await count()).toBe(1);
});

test("a number without its country is one of the business's own", async () => {
  const { meet, inTx } = openBusiness();
  const writer = await meet({ waId: "972501234567" });
  expect(await inTx((tx) => findCustomerByPhone(tx, "050-123-4567", "+972 3-555-0100"))).toBe(writer);
});

test("a number with another's id is the number's message; the two customers stay two", async () => {
  const { meet, inTx } = openBusiness();
  const dana = await meet({ waId: "15555550001", bsuid: "US.1" });
  const noa = await meet({ waId: "15555550002", bsuid: "US.2" });
  expect(await meet({ waId: "15555550001", bsuid: "US.2" })).toBe(dana);
  expect(await meet({ bsuid: "US.2" })).toBe(noa);
  expect(await inTx((tx) => findAddress(tx, noa))).toEqual({ waId: "15555550002", bsuid: "US.2" });
});

test("a number that has an id already does not take in the customer of another id", async () => {
  const { meet } = openBusiness();
  const [byNumber, byId] = [await meet({ waId: "15555550003", bsuid: "US.3" }), await meet({ bsuid: "US.4" })];
  expect(await meet({ waId: "15555550003", bsuid: "US.4" })).toBe(byNumber);
  expect(await meet({ bsuid: "US.4" })).toBe(byId);
});

test("what the provider states joins whoever it names: the new number wrote before the change was told", async () => {
  const { meet } = openBusiness();
  const before = await meet({ waId: "15555550005", bsuid: "US.5" });
  const after = await meet({ waId: "15555550006", bsuid: "US.6" });
  expect(after).not.toBe(before);
  expect(await meet({ waId: "15555550005", becomes: { waId: "15555550006", bsuid: "US.6" } })).toBe(before);
  expect(await meet({ bsuid: "US.6" })).toBe(before);
});

test("a number that was given up is somebody else's when it writes again, with what was written before it", async () => {
  const { meet, inTx } = openBusiness();
  const [before, changed, after] = ["2026-01-01", "2026-02-01", "2026-06-01"].map((day) => new Date(day));
  const dana = await meet({ waId: "5215512345678", bsuid: "MX.1", wroteAt: before! });
  const becomes = { waId: "5215587654321", bsuid: "MX.2" };
  await meet({ waId: "5215512345678", bsuid: "MX.1", becomes, becameAt: changed!, wroteAt: null });
  expect(await meet({ waId: "5215512345678", bsuid: "MX.1", wroteAt: before! })).toBe(dana);
  const stranger = await meet({ waId: "525512345678", bsuid: "MX.9", wroteAt: after! });
  expect(stranger).not.toBe(dana);
  expect(await meet({ waId: "5215512345678", wroteAt: after! })).toBe(stranger);
  expect(await inTx((tx) => findAddress(tx, dana))).toEqual({ waId: "5215587654321", bsuid: "MX.2" });
});

test("whoever comes back to a number they gave up is known by their id", async () => {
  const { meet } = openBusiness();
  const noa = await meet({ waId: "15555550011", bsuid: "US.11" });
  await meet({
    waId: "15555550011",
    becomes: { waId: "15555550012", bsuid: null },
    becameAt: new Date(0),
    wroteAt: null,
  });
  expect(await meet({ waId: "15555550011", bsuid: "US.11" })).toBe(noa);
  expect(await meet({ waId: "15555550011" })).toBe(noa);
});

test("whoever turned out to be another customer is reached as that one", async () => {
  const { meet, inTx } = openBusiness();
  const [byNumber, byId] = [await meet({ waId: "15555550021" }), await meet({ bsuid: "US.21" })];
  await meet({ waId: "15555550021", bsuid: "US.21" });
  const there = { waId: "15555550021", bsuid: "US.21" };
  expect(await inTx((tx) => findAddress(tx, byId))).toEqual(there);
  expect(await inTx((tx) => findAddress(tx, byNumber))).toEqual(there);
});

test("an id is sent to through the account that knows it", async () => {
  const { meet, inTx } = openBusiness();
  const [one, other] = [newId(), newId()];
  const customer = await meet({ waId: "15555550007", bsuid: "US.7", channelId: one });
  await meet({ waId: "15555550007", bsuid: "US.70", channelId: other });
  expect((await inTx((tx) => findAddress(tx, customer, one))).bsuid).toBe("US.7");
  expect((await inTx((tx) => findAddress(tx, customer, other))).bsuid).toBe("US.70");
});
