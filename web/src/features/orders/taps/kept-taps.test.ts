import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeptTaps, type Outcome } from "./kept-taps.ts";
import { type Deed, requestOf, type Tap } from "./tap.ts";

const now = Date.parse("2026-03-10T17:10:00Z");

function memory(): Pick<Storage, "getItem" | "setItem"> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

type Send = (tap: Tap) => Promise<Outcome>;
/** A page of the device; what should happen later happens when the test says so. */
function openPage(storage: Pick<Storage, "getItem" | "setItem">, send: Send) {
  const waiting: (() => void)[] = [];
  const taps = createKeptTaps({
    ...{ storage, storageKey: "taps", send, now: () => now, alone: (act: () => Promise<void>) => act() },
    later: (act) => void waiting.push(act),
  });
  return { ...taps, waiting };
}

let made = 0;
function tapOn(orderId: string, deed: Deed, version = 1, at = now): Tap {
  made += 1;
  return { key: `key-${made}`, at, orderId, shortNumber: 1, seen: { version, revision: 1 }, deed };
}
const bump: Deed = { kind: "bump" };
const noAnswer: Outcome = { kind: "no_answer" };
const done = (tap: Tap, version = tap.seen.version + 1): Outcome => ({
  ...{ kind: "done", order: { id: tap.orderId, version, revision: 1 } },
});

test("taps go out in order, and nothing is left of them", async () => {
  const sent: string[] = [];
  const page = openPage(memory(), async (tap) => {
    sent.push(tap.orderId);
    return done(tap);
  });
  for (const orderId of ["a", "b", "c"]) page.keep(tapOn(orderId, bump));
  expect(page.state().taps).toHaveLength(3);
  await page.flush();
  expect(sent).toEqual(["a", "b", "c"]);
  expect(page.state()).toEqual({ taps: [], stalled: false });
});

test("without an answer they are kept, over a reload too, and sent again under the same key", async () => {
  const storage = memory();
  const keys: string[] = [];
  const offline = openPage(storage, async ({ key }) => {
    keys.push(key);
    return noAnswer;
  });
  offline.keep(tapOn("a", bump));
  offline.keep(tapOn("b", bump));
  await offline.flush();
  expect(offline.state()).toMatchObject({ stalled: true, taps: [{ orderId: "a" }, { orderId: "b" }] });
  expect(offline.waiting.length).toBeGreaterThan(0);

  const reloaded = openPage(storage, async (tap) => {
    keys.push(tap.key);
    return done(tap);
  });
  expect(reloaded.state().taps).toHaveLength(2);
  await reloaded.flush();
  expect(reloaded.state()).toEqual({ taps: [], stalled: false });
  expect(new Set(keys).size).toBe(2);
});

test("a tap that has become impossible is dropped, and the next goes on", async () => {
  const page = openPage(memory(), async (tap) => (tap.orderId === "a" ? { kind: "refused" } : done(tap)));
  page.keep(tapOn("a", bump));
  page.keep(tapOn("b", bump));
  await page.flush();
  expect(page.state().taps).toEqual([]);
});

test("a tap made on top of another names the version that the first one led to", async () => {
  const bodies: object[] = [];
  const page = openPage(memory(), async (tap) => {
    bodies.push(requestOf(tap).body);
    return done(tap);
  });
  page.keep(tapOn("a", { kind: "step", status: "preparing" }, 4));
  page.keep(tapOn("b", { kind: "step", status: "preparing" }, 4));
  page.keep(tapOn("a", { kind: "step", status: "ready" }, 4));
  await page.flush();
  expect(bodies).toEqual([
    { status: "preparing", version: 4 },
    { status: "preparing", version: 4 },
    { status: "ready", version: 5 },
  ]);
});

test("nobody's taps are sent without a session, nor such as are from another day", async () => {
  const storage = memory();
  const page = openPage(storage, async () => ({ kind: "signed_out" }));
  page.keep(tapOn("old", bump, 1, now - 13 * 60 * 60_000));
  page.keep(tapOn("a", bump));
  await page.flush();
  expect(openPage(storage, async (tap) => done(tap)).state().taps).toMatchObject([{ orderId: "a" }]);
});

describe("where nothing can be stored", () => {
  test("taps are kept for as long as the page is", async () => {
    const full = { getItem: () => null, setItem: () => expect.fail("it is full") };
    let isAway = true;
    const page = openPage(full, async (tap) => (isAway ? noAnswer : done(tap)));
    page.keep(tapOn("a", bump));
    await page.flush();
    expect(page.state().taps).toHaveLength(1);
    isAway = false;
    await page.flush();
    expect(page.state().taps).toEqual([]);
  });
});

/** A server that does a key once, whose requests and answers may be lost. */
function openServer(losses: readonly ("no" | "request" | "answer")[]) {
  const doneKeys: string[] = [];
  let calls = 0;
  const send: Send = async (tap) => {
    const loss = losses[calls] ?? "no";
    calls += 1;
    if (loss === "request") return noAnswer;
    if (!doneKeys.includes(tap.key)) doneKeys.push(tap.key);
    return loss === "answer" ? noAnswer : done(tap);
  };
  return { send, doneKeys };
}

test("whatever is lost on the way and whenever the page is loaded anew, every tap is done once and in order", async () => {
  const act = fc.constantFrom("tap" as const, "flush" as const, "reload" as const);
  const loss = fc.constantFrom("no" as const, "request" as const, "answer" as const);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), fc.array(loss, { maxLength: 20 }), async (acts, losses) => {
      const server = openServer(losses);
      const storage = memory();
      let page = openPage(storage, server.send);
      const tapped: string[] = [];
      for (const one of acts) {
        if (one === "tap") {
          const tap = tapOn(`order-${tapped.length % 3}`, bump);
          tapped.push(tap.key);
          page.keep(tap);
        } else if (one === "reload") page = openPage(storage, server.send);
        else await page.flush();
      }
      for (let round = 0; round <= losses.length; round++) await page.flush();
      expect(server.doneKeys).toEqual(tapped);
      expect(page.state().taps).toEqual([]);
    }),
  );
});
