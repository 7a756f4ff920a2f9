import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { seeMembers, setAway } from "../../businesses/businesses.ts";
import { setAutomation } from "../change-conversation.ts";
import { dealWaiting } from "./deal.ts";
import { openTestInbox, type TestInbox } from "./test-inbox.ts";

let inbox: TestInbox;
beforeAll(async () => {
  inbox = await openTestInbox();
});
afterAll(() => inbox.close());
beforeEach(async () => {
  inbox.clock.advance(3_600_000);
  await inbox.business.inTx(async (tx) => {
    await tx.query("update conversations set status = 'resolved', assignee_id = null where business_id = $1", [
      tx.businessId,
    ]);
    await tx.query("delete from member_availability where business_id = $1", [tx.businessId]);
  });
});

const saveRules = (change: object) =>
  inbox.call("boss", "PUT", "/api/inbox-rules", {
    ...{ reopenDays: 7, resolveAfterDays: null, dealBy: "turns", dealOnlyOnline: true, capacity: null },
    ...change,
  });
const online = (...names: ("dana" | "avi" | "noa")[]) =>
  inbox.business.inTx((tx) =>
    seeMembers(
      tx,
      names.map((name) => inbox.members[name].memberId),
    ),
  );
/** Somebody for whom the bot asked for a person. */
const needy = async () => {
  const { id } = await inbox.start();
  await inbox.business.inTx((tx) => setAutomation(tx, id, "needs_person", "asked"));
  return id;
};
const needyOnes = async (count: number) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await needy());
  return ids;
};
const deal = () => inbox.business.inTx(dealWaiting);
const owners = async (ids: string[]) => {
  const found: (string | null)[] = [];
  for (const id of ids) found.push((await inbox.conversation(id)).assignee?.name ?? null);
  return found;
};

test("conversations that need a person go in turns to who is online and not away; the others are left", async () => {
  await saveRules({});
  await online("dana", "avi", "noa");
  await inbox.business.inTx((tx) => {
    const { userId, memberId, name } = inbox.members.noa;
    tx.actFor({ kind: "member", id: userId, memberId, name });
    return setAway(tx, true);
  });
  const ids = await needyOnes(4);
  const bots = await inbox.start();
  await deal();
  expect((await owners(ids)).sort()).toEqual(["Avi", "Avi", "Dana", "Dana"]);
  expect((await inbox.conversation(bots.id)).assignee).toBeNull();
  const lines = await inbox.told(ids[0] ?? "");
  expect(lines.at(-1)?.acts.map(({ act }) => act)).toEqual(["automation", "assigned"]);
});

test("several that deal at once count each other's: everybody has the same number in the end", async () => {
  await saveRules({ dealBy: "load" });
  await online("dana", "avi", "noa");
  const ids = await needyOnes(9);
  await Promise.all([deal(), deal(), deal()]);
  const all = await owners(ids);
  for (const name of ["Dana", "Avi", "Noa"]) expect(all.filter((one) => one === name)).toHaveLength(3);
});

test("who has their fill gets no more, and what is left goes to who comes online", async () => {
  await saveRules({ capacity: 2 });
  await online("dana");
  const ids = await needyOnes(3);
  await deal();
  expect((await owners(ids)).filter((name) => name === "Dana")).toHaveLength(2);
  await online("avi");
  await deal();
  expect((await owners(ids)).sort()).toEqual(["Avi", "Dana", "Dana"]);
});

test("a team's conversations go to its people, as the team deals", async () => {
  await saveRules({ dealBy: "off" });
  await online("dana", "avi");
  const team = await inbox.call<{ id: string }>("boss", "POST", "/api/teams", {
    ...{ name: "Night", memberIds: [inbox.members.avi.memberId], dealBy: "turns" },
  });
  const [ours = "", others = ""] = await needyOnes(2);
  await inbox.call("dana", "PATCH", `/api/conversations/${ours}`, { teamId: team.body.id });
  await deal();
  expect(await owners([ours, others])).toEqual(["Avi", null]);
});

test("nobody online is nobody's, unless it goes to all", async () => {
  await saveRules({});
  const ids = await needyOnes(1);
  await deal();
  expect(await owners(ids)).toEqual([null]);
  await saveRules({ dealOnlyOnline: false });
  await deal();
  expect(await owners(ids)).not.toEqual([null]);
});
