import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { identifyCustomers, type Sighting } from "./customers.ts";

let platform: TestPlatform;
let businessId: string;
beforeAll(async () => {
  platform = await openTestPlatform();
  businessId = newId();
});
afterAll(() => platform.close());

const inTx = <T>(act: (tx: Tx) => Promise<T>, business = businessId): Promise<T> =>
  platform.db.inTx({ businessId: business, requestId: newId(), actor: { kind: "system", name: "test" } }, act);
const person = (part: Partial<Sighting>): Sighting => ({
  waId: null,
  bsuid: null,
  profileName: null,
  username: null,
  wroteAt: new Date("2026-01-01T10:00:00Z"),
  ...part,
});
const identify = async (...sightings: Sighting[]) => (await inTx((tx) => identifyCustomers(tx, sightings))).customerIds;
const customers = () =>
  inTx((tx) =>
    tx.query<{ id: string; phone: string | null; profile_name: string | null; username: string | null }>(
      "select id, phone, profile_name, username from customers where business_id = $1 order by id",
      [businessId],
    ),
  );

test("a new person seen ten times at once becomes one customer", async () => {
  const found = await Promise.all(
    Array.from({ length: 10 }, () => identify(person({ waId: "15555550001", bsuid: "US.1", profileName: "Dana" }))),
  );
  expect(new Set(found.flat()).size).toBe(1);
  expect(await customers()).toMatchObject([{ id: found[0]?.[0], phone: "+15555550001", profile_name: "Dana" }]);
});

test("the order of people in two batches that meet does not matter", async () => {
  const people = Array.from({ length: 40 }, (_, n) => person({ waId: `1555556${String(n).padStart(4, "0")}` }));
  const [there, back] = await Promise.all([identify(...people), identify(...people.toReversed())]);
  expect(there).toEqual(back?.toReversed());
});

test("phone number first, then both, then the id alone is one customer", async () => {
  const [first] = await identify(person({ waId: "15555550002" }));
  expect(await identify(person({ waId: "15555550002", bsuid: "US.2" }))).toEqual([first]);
  expect(await identify(person({ bsuid: "US.2", username: "dana" }))).toEqual([first]);
});

test("the id alone learns its phone number from a message that names both", async () => {
  const [first] = await identify(person({ bsuid: "US.3" }));
  expect(await identify(person({ waId: "15555550003", bsuid: "US.3" }))).toEqual([first]);
  expect((await customers()).find((row) => row.id === first)?.phone).toBe("+15555550003");
});

test("two customers that turn out to be one person are one from then on, the phone number's", async () => {
  const [byPhone, byId] = await identify(person({ waId: "15555550004" }), person({ bsuid: "US.4" }));
  expect(byPhone).not.toBe(byId);
  const both = await inTx((tx) => identifyCustomers(tx, [person({ waId: "15555550004", bsuid: "US.4" })]));
  expect(both).toEqual({ customerIds: [byPhone], merged: [{ from: byId, into: byPhone }] });
  expect(await identify(person({ bsuid: "US.4" }))).toEqual([byPhone]);
});

test("a changed number stays with its customer and becomes their number", async () => {
  const [before] = await identify(person({ waId: "15555550005" }));
  await identify(person({ waId: "15555550005", becomes: { waId: "15555550006", bsuid: null } }));
  expect(await identify(person({ waId: "15555550006" }))).toEqual([before]);
  expect((await customers()).find((row) => row.id === before)?.phone).toBe("+15555550006");
});

test("within one batch a chain of shared addresses is one person", async () => {
  const ids = await identify(
    person({ waId: "15555550007" }),
    person({ bsuid: "US.7" }),
    person({ waId: "15555550007", bsuid: "US.7", profileName: "Noa" }),
  );
  expect(new Set(ids).size).toBe(1);
});

test("the same phone number is another customer in another business", async () => {
  const [here] = await identify(person({ waId: "15555550008" }));
  const there = await inTx((tx) => identifyCustomers(tx, [person({ waId: "15555550008" })]), newId());
  expect(there.customerIds[0]).not.toBe(here);
});
