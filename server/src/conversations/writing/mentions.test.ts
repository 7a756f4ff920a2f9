import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { getMessage } from "../message-view.ts";
import { addTeam, removeTeam } from "../teamwork/teams.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { seeMentions } from "./mentions.ts";
import { addNote } from "./queue-message.ts";

let platform: TestPlatform;
let business: TestBusiness;
const [dana, noa, cook] = [newId(), newId(), newId()];

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  await business.inTx(async (tx) => {
    for (const [memberId, name, role] of [
      [dana, "Dana", "agent"],
      [noa, "Noa Bar", "agent"],
      [cook, "Cook", "staff"],
    ] as const) {
      const userId = newId();
      await tx.query("insert into users (id, email, name) values ($1, $2, $3)", [
        userId,
        `${userId}@example.com`,
        name,
      ]);
      await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, $4)", [
        business.id,
        memberId,
        userId,
        role,
      ]);
    }
  });
});
afterAll(() => platform.close());

const note = (conversationId: string, body: string, mentions: Parameters<typeof addNote>[1]["mentions"] = []) =>
  business.inTx(async (tx) => {
    const { messageId } = await addNote(tx, { conversationId, body, mentions, sentBy: dana, clientId: null });
    return { message: await getMessage(tx, messageId), events: tx.events, notices: tx.notices };
  });

test("a note names colleagues by their ids, tells each once and never its own writer", async () => {
  const { conversationId } = await hear(business);
  const mentions = [
    { start: 0, length: 8, memberId: noa },
    { start: 13, length: 5, memberId: dana },
    { start: 19, length: 8, memberId: noa },
  ];
  const { message, events, notices } = await note(conversationId, "@Noa Bar and @Dana @Noa Bar!", mentions);
  expect(message.mentions).toEqual(mentions);
  expect(events.map(({ type, payload }) => [type, payload])).toEqual([
    ["note.mentioned", { conversationId, messageId: message.id, memberIds: [noa] }],
  ]);
  expect(notices).toContainEqual({ type: "own", id: noa, of: "mentions", conversationId });
});

test("a team that is named is everybody in it, each once, but not the writer nor who may not read it", async () => {
  const { conversationId } = await hear(business, { from: "15555550776" });
  const teamId = await business.inTx(async (tx) => {
    const team = await addTeam(tx, { name: "Evening", memberIds: [dana, noa, cook], dealBy: null });
    return team.id;
  });
  const mentions = [
    { start: 0, length: 8, teamId },
    { start: 9, length: 8, memberId: noa },
  ];
  const { message, events } = await note(conversationId, "@Evening @Noa Bar", mentions);
  expect(message.mentions).toEqual(mentions);
  expect(events.map(({ payload }) => payload)).toEqual([{ conversationId, messageId: message.id, memberIds: [noa] }]);
  expect(await business.inTx((tx) => seeMentions(tx, conversationId, noa))).toBe(1);
  await business.inTx((tx) => removeTeam(tx, teamId));
  await expect(note(conversationId, "@Evening", [{ start: 0, length: 8, teamId }])).rejects.toMatchObject({
    code: "team.not_found",
  });
});

test("what names a colleague is theirs to see, once", async () => {
  const { conversationId } = await hear(business, { from: "15555550777" });
  await note(conversationId, "@Noa Bar look", [{ start: 0, length: 8, memberId: noa }]);
  const see = (memberId: string) => business.inTx((tx) => seeMentions(tx, conversationId, memberId));
  expect([await see(dana), await see(noa), await see(noa)]).toEqual([0, 1, 0]);
});

test("a place that is no @, two on one another, or a stranger are refused", async () => {
  const { conversationId } = await hear(business, { from: "15555550778" });
  const refused = (mentions: Parameters<typeof note>[2]) =>
    note(conversationId, "see @Noa Bar", mentions).catch((error: unknown) => error);
  expect(await refused([{ start: 0, length: 3, memberId: noa }])).toMatchObject({ code: "request.invalid" });
  expect(await refused([{ start: 4, length: 20, memberId: noa }])).toMatchObject({ code: "request.invalid" });
  expect(
    await refused([
      { start: 4, length: 8, memberId: noa },
      { start: 4, length: 8, memberId: dana },
    ]),
  ).toMatchObject({ code: "request.invalid" });
  expect(await refused([{ start: 4, length: 8, memberId: newId() }])).toMatchObject({ code: "member.not_found" });
});
