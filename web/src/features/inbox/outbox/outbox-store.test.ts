import { afterAll, beforeEach, expect, test, vi } from "vitest";

/** What a browser keeps over a reload. */
const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
};
const businessId = "0198f0c0-0000-7000-8000-000000000001";
const written = {
  conversationId: "0198f0c0-0000-7000-8000-000000000002",
  kind: "reply" as const,
  body: "On its way!",
  replyTo: null,
};
type Answer = () => Promise<Response>;
let answers: Answer[] = [];
const asked: { clientId: string; body: string }[] = [];
const away: Answer = () => Promise.reject(new TypeError("Failed to fetch"));
const refused: Answer = async () =>
  Response.json({ code: "conversation.window_closed", status: 409, title: "", requestId: "" }, { status: 409 });

beforeEach(() => {
  kept.clear();
  asked.length = 0;
  answers = [];
  vi.resetModules();
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("window", { location: { pathname: "/" }, addEventListener: () => undefined });
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  vi.stubGlobal("fetch", (_url: string, { body }: { body: string }) => {
    const { clientId, content } = JSON.parse(body);
    asked.push({ clientId, body: content.body });
    return (answers.shift() ?? away)();
  });
});
// Other files run in the same process.
afterAll(() => vi.unstubAllGlobals());

/** The page anew: everything it knew but what the browser kept is gone. */
const openPage = async () => {
  vi.resetModules();
  return import("./outbox-store.ts");
};

test("what did not reach the server stays through a reload, and is sent again under the same id", async () => {
  const before = await openPage();
  before.sendOut(businessId, written);
  await expect.poll(() => before.outboxOf(businessId)[0]?.state).toBe("unreached");
  const after = await openPage();
  const [one] = after.outboxOf(businessId);
  expect(one).toMatchObject({ body: "On its way!", state: "unreached" });
  after.sendAgain(businessId, one?.clientId ?? "");
  await expect.poll(() => asked).toHaveLength(2);
  expect(new Set(asked.map(({ clientId }) => clientId)).size).toBe(1);
});

test("a page that goes while a message is on its way does not lose it", async () => {
  answers = [() => new Promise(() => undefined)];
  const before = await openPage();
  before.sendOut(businessId, written);
  await expect.poll(() => asked).toHaveLength(1);
  const after = await openPage();
  expect(after.outboxOf(businessId)).toMatchObject([{ body: "On its way!", state: "unreached" }]);
});

test("a window that closed meanwhile refuses the message, whose words stay to be used", async () => {
  answers = [refused];
  const page = await openPage();
  page.sendOut(businessId, written);
  await expect
    .poll(() => page.outboxOf(businessId))
    .toMatchObject([{ state: "refused", errorCode: "conversation.window_closed", body: "On its way!" }]);
});

test("pressing again while it is on its way sends nothing twice", async () => {
  answers = [() => new Promise(() => undefined)];
  const page = await openPage();
  page.sendOut(businessId, written);
  await expect.poll(() => asked).toHaveLength(1);
  page.sendAgain(businessId, page.outboxOf(businessId)[0]?.clientId ?? "");
  expect(asked).toHaveLength(1);
});

test("messages of a conversation go one after another, in the order they were written", async () => {
  let goOn: (answer: Response) => void = () => undefined;
  answers = [() => new Promise((resolve) => (goOn = resolve)), away];
  const page = await openPage();
  page.sendOut(businessId, { ...written, body: "first" });
  page.sendOut(businessId, { ...written, body: "second" });
  await expect.poll(() => asked).toHaveLength(1);
  goOn(await refused());
  await expect.poll(() => asked.map(({ body }) => body)).toEqual(["first", "second"]);
});
