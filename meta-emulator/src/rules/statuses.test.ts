import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type StatusCase, statusCases, statusesLeftOut } from "../../conformance/statuses.ts";
import { type Desk, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

type Told = { id: string; status: string };
type Payload = { entry: { changes: { value: { statuses?: Told[] } }[] }[] };
const statusesOf = (payload: unknown) => (payload as Payload).entry[0]?.changes[0]?.value.statuses ?? [];

test.each(statusCases)("$fixture", async (given: StatusCase) => {
  const desk = await openDesk(given.config);
  const expected = readFixture(`whatsapp.${given.fixture}`);
  const [wanted] = statusesOf(expected);
  if (given.world) desk.emulator.describe(given.world);
  await putTemplates(desk);
  for (const call of given.before ?? []) await perform(desk, call);
  const id = await send(desk, given.send ?? utility);
  const find = () =>
    desk.receiver.received.find(({ payload }) =>
      statusesOf(payload).some((told) => told.id === id && told.status === wanted?.status),
    );
  if (given.after) {
    await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
    for (const call of given.after) await perform(desk, JSON.parse(JSON.stringify(call).replace("$id", id)));
  }
  await desk.receiver.until(() => find() !== undefined);
  const isLeftOut = (path: string) => given.without?.paths.test(path) ?? false;
  const payload = find()?.payload;
  expect(shapeOf(payload).filter((path) => !isLeftOut(path))).toEqual(
    shapeOf(expected).filter((path) => !isLeftOut(path)),
  );
  const told = statusesOf(payload).find((each) => each.id === id && each.status === wanted?.status);
  if (given.status) expect(told).toMatchObject(given.status);
  await desk.close();
});

test("every documented status comes about, or it is said why not", () => {
  const names = readdirSync(join(import.meta.dirname, "../../fixtures"))
    .filter((name) => name.startsWith("whatsapp.status."))
    .map((name) => name.slice("whatsapp.".length, -".json".length));
  const known = new Set([...statusCases.map(({ fixture }) => fixture), ...Object.keys(statusesLeftOut)]);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

const utility = { type: "template", template: { name: "ready", language: { code: "en_US" } } };

async function putTemplates(desk: Desk): Promise<void> {
  const templates = [
    { name: "news", category: "MARKETING", body: "New things in the shop." },
    { name: "ready", category: "UTILITY", body: "Your order is ready." },
    { name: "code", category: "AUTHENTICATION" },
  ];
  for (const template of templates) await desk.call("POST", "/control/templates", template);
}

async function perform(desk: Desk, [method, path, body]: [string, string, unknown?]): Promise<void> {
  const answer = await desk.call(method, path, body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

async function send(desk: Desk, message: Record<string, unknown>): Promise<string> {
  const { body } = await desk.send({ to: "15555550123", ...message });
  const { messages } = body as unknown as { messages?: { id: string }[] };
  if (!messages?.[0]) throw new Error(JSON.stringify(body));
  return messages[0].id;
}
