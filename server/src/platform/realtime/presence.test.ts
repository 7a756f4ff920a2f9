import { expect, test } from "vitest";
import { createPresence, type Screen, screenLastsMs } from "./presence.ts";
import { textsOf, wordsOf } from "./screen-words.ts";

const talk = "0198a000-0000-7000-8000-000000000001";
const screen = (part: Partial<Screen> = {}): Screen => ({
  ...{ id: "s1", businessId: "b", memberId: "dana", name: "Dana", conversationId: talk, isVisible: true, typing: null },
  ...part,
});
function start() {
  let now = 0;
  const changes: string[] = [];
  const presence = createPresence(
    () => now,
    (business, place) => changes.push(`${business} ${place}`),
  );
  const pass = (ms: number) => {
    now += ms;
    presence.sweep();
  };
  return { presence, changes, pass };
}

test("who typed and says nothing more is looking again after a few seconds", () => {
  const { presence, changes, pass } = start();
  presence.put(screen({ typing: "reply" }), true);
  pass(6_000);
  expect(presence.peopleAt("b", talk)).toEqual([{ memberId: "dana", name: "Dana", typing: "reply" }]);
  presence.put(screen({ typing: "reply" }), true);
  expect(changes).toHaveLength(1);
  pass(6_000);
  expect(presence.peopleAt("b", talk)[0]?.typing).toBe("reply");
  pass(2_000);
  expect(presence.peopleAt("b", talk)[0]?.typing).toBeNull();
  expect(changes).toHaveLength(2);
});

test("screens of a process that died are forgotten, our own never", () => {
  const { presence, pass } = start();
  presence.put(screen(), true);
  presence.put(screen({ id: "s2", memberId: "yossi", name: "Yossi" }), false);
  expect(presence.placesOf("b")[0]?.people).toHaveLength(2);
  pass(screenLastsMs);
  expect(presence.placesOf("b")[0]?.people.map(({ name }) => name)).toEqual(["Dana"]);
  expect(presence.isOnline("b", "yossi")).toBe(false);
  presence.remove("b", "s1");
  expect(presence.placesOf("b")).toEqual([]);
});

test("processes understand each other, in pieces that PostgreSQL carries, and nobody else", () => {
  const words = Array.from({ length: 100 }, (_, n) => screen({ id: `s${n}`, name: `דנה ${n}` }));
  const texts = textsOf([...words, { gone: "s1", businessId: "b" }]);
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
  expect(texts.flatMap(wordsOf)).toEqual([...words, { gone: "s1", businessId: "b" }]);
  expect(wordsOf('hello\n{"id":1}\n')).toEqual([]);
});
