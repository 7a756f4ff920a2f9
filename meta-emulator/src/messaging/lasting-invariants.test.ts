import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { startEmulator } from "../emulator.ts";
import { type Desk, deskOf, ids, testWorld } from "../testing/desk.ts";
import { Receiver } from "../testing/receiver.ts";

const minuteMs = 60_000;
const numbers = { dana: "15555550123", noa: "972550000101" };
type Name = keyof typeof numbers;

const name = fc.constantFrom<Name>("dana", "noa");
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("text" as const), name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("template" as const), name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("write" as const), name, fromAd: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("online" as const), name, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("block" as const), name, on: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), hours: fc.constantFrom(1, 23, 24, 71, 72) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("refuse" as const), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const) }) },
);
type Act = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** By chance alone hardly anybody from an ad would be answered and written to again near the end of a window. */
const answeredAd = fc
  .record({ name, hours: fc.constantFrom(1, 23, 24), later: fc.constantFrom(71, 72) })
  .map(({ name, hours, later }): Act[] => [
    { do: "write", name, fromAd: true },
    { do: "wait", hours },
    { do: "template", name },
    { do: "wait", hours: later },
    { do: "template", name },
  ]);
const acts = fc.oneof({ weight: 8, arbitrary: step.map((one) => [one]) }, { weight: 2, arbitrary: answeredAd });

type Chat = { wroteAt: number; tappedAt: number | null; entryPointUntil: number };
type Fate = { code: number | null; to: Name; pricing: string };

/** What must come of the acts, told in the simplest way. Times are minutes since the beginning. */
class Expectation {
  now = 0;
  readonly chats: Record<Name, Chat> = { dana: newChat(), noa: newChat() };
  readonly offline: Record<Name, boolean> = { dana: false, noa: false };
  readonly blocked: Record<Name, boolean> = { dana: false, noa: false };
  readonly waiting: Record<Name, { fromAd: boolean }[]> = { dana: [], noa: [] };
  /** From when on somebody could be reached or not. */
  readonly reachable: Record<Name, { at: number; yes: boolean }[]> = {
    dana: [{ at: 0, yes: true }],
    noa: [{ at: 0, yes: true }],
  };
  readonly fates = new Map<string, Fate>();
  readonly writes: string[] = [];

  fateOfSend(to: Name, isTemplate: boolean): Fate {
    const chat = this.chats[to];
    const open = this.now < chat.wroteAt + 24 * 60;
    const code = this.blocked[to] ? 131026 : isTemplate || open ? null : 131047;
    if (code === null && chat.tappedAt !== null) {
      if (this.now < chat.tappedAt + 24 * 60) chat.entryPointUntil = this.now + 72 * 60;
      chat.tappedAt = null;
    }
    const free = this.now < chat.entryPointUntil;
    return { code, to, pricing: free ? "free_entry_point" : isTemplate ? "regular" : "free_customer_service" };
  }

  leave(who: Name, { fromAd }: { fromAd: boolean }): void {
    this.chats[who].wroteAt = this.now;
    if (fromAd) this.chats[who].tappedAt = this.now;
  }

  noteReach(who: Name): void {
    this.reachable[who].push({ at: this.now, yes: !this.offline[who] && !this.blocked[who] });
  }

  wasReachable(who: Name, minute: number): boolean {
    return this.reachable[who].findLast(({ at }) => at <= minute)?.yes ?? false;
  }
}

function newChat(): Chat {
  return { wroteAt: Number.NEGATIVE_INFINITY, tappedAt: null, entryPointUntil: Number.NEGATIVE_INFINITY };
}

const ad = { headline: "Pizza", body: "Half price", sourceUrl: "https://example.com/ad", sourceId: "120000000000001" };

/** A business and its Meta, which can be ended and started again. */
class Stage {
  desk: Desk;
  readonly dataDir: string;
  readonly startedAt: number;

  constructor(desk: Desk, dataDir: string, startedAt: number) {
    this.desk = desk;
    this.dataDir = dataDir;
    this.startedAt = startedAt;
  }

  static async open(): Promise<Stage> {
    const dataDir = mkdtempSync(join(tmpdir(), "emulator-invariants-"));
    const desk = deskOf(await start(dataDir), await new Receiver().start());
    desk.emulator.describe(testWorld(desk.receiver.url));
    desk.emulator.describe({ limits: "off", pricing: { service: "free_customer_service" } });
    await desk.call("POST", "/control/templates", { name: "news", category: "MARKETING", body: "News." });
    await desk.call("POST", "/control/clock", { running: false });
    const now = Date.parse(String((await desk.call("GET", "/control/clock")).body.now));
    // On the minute, so that a status's time in seconds says which minute it was.
    await desk.call("POST", "/control/clock", { advanceMs: minuteMs - (now % minuteMs) });
    return new Stage(desk, dataDir, now - (now % minuteMs) + minuteMs);
  }

  async restart(): Promise<void> {
    await this.desk.emulator.close();
    this.desk = deskOf(await start(this.dataDir), this.desk.receiver);
  }

  async advance(expected: Expectation, minutes: number): Promise<void> {
    expected.now += minutes;
    await this.desk.call("POST", "/control/clock", { advanceMs: minutes * minuteMs });
    await this.settle();
  }

  /** Until everything that is due now has happened. */
  async settle(): Promise<void> {
    const now = async () => Date.parse(String((await this.desk.call("GET", "/control/clock")).body.now));
    await expect
      .poll(
        async () => {
          const { sends } = (await this.desk.call("GET", "/control/sends")).body as unknown as {
            sends: { tick: string }[];
          };
          const { deliveries } = (await this.desk.call("GET", "/control/deliveries?limit=10000")).body as unknown as {
            deliveries: { state: string; nextAttemptAt: string | null }[];
          };
          const at = await now();
          const isDue = (each: (typeof deliveries)[number]) =>
            each.state === "waiting" || (each.nextAttemptAt !== null && Date.parse(each.nextAttemptAt) <= at);
          return sends.some(({ tick }) => tick === "pending") || deliveries.some(isDue);
        },
        { timeout: 10_000, interval: 2 },
      )
      .toBe(false);
  }

  async close(): Promise<void> {
    await this.desk.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function start(dataDir: string) {
  return startEmulator({ port: 0, dataDir, timing: { sentMs: 0, deliveredMs: 0 } });
}

async function perform(stage: Stage, expected: Expectation, step: Act): Promise<void> {
  const { desk } = stage;
  const patch = (who: Name, change: object) => desk.call("PATCH", `/control/customers/${who}`, change);
  switch (step.do) {
    case "text":
      expected.fates.set(await desk.sendText(numbers[step.name], "hello"), expected.fateOfSend(step.name, false));
      break;
    case "template": {
      const template = { name: "news", language: { code: "en_US" } };
      const { body } = await desk.send({ to: numbers[step.name], type: "template", template });
      const { messages } = body as unknown as { messages: { id: string }[] };
      expected.fates.set(messages[0]?.id ?? "", expected.fateOfSend(step.name, true));
      break;
    }
    case "write": {
      const referral = step.fromAd ? { referral: ad } : {};
      const hi = { type: "text", body: "hi", ...referral };
      if (expected.blocked[step.name]) {
        await expect(desk.customerWrites(step.name, hi)).rejects.toThrow("blocked");
        break;
      }
      const written = await desk.customerWrites(step.name, hi);
      expected.writes.push(String(written.id));
      if (expected.offline[step.name]) expected.waiting[step.name].push(step);
      else expected.leave(step.name, step);
      break;
    }
    case "online":
      expected.offline[step.name] = !step.on;
      expected.noteReach(step.name);
      if (step.on) for (const write of expected.waiting[step.name].splice(0)) expected.leave(step.name, write);
      await patch(step.name, { online: step.on });
      break;
    case "block":
      expected.blocked[step.name] = step.on;
      expected.noteReach(step.name);
      await patch(step.name, { blockedNumbers: step.on ? [ids.number] : [] });
      break;
    case "wait":
      await stage.advance(expected, step.hours * 60);
      break;
    case "refuse":
      desk.receiver.answers.push(...Array.from({ length: step.times }, () => 500));
      break;
    case "restart":
      await stage.settle();
      await stage.restart();
  }
  await stage.settle();
  await stage.advance(expected, 1);
}

async function bringEveryoneBack(stage: Stage, expected: Expectation): Promise<void> {
  for (const who of ["dana", "noa"] as const) {
    await perform(stage, expected, { do: "block", name: who, on: false });
    await perform(stage, expected, { do: "online", name: who, on: false });
    await perform(stage, expected, { do: "online", name: who, on: true });
  }
  stage.desk.receiver.answers.length = 0;
  await stage.advance(expected, 24 * 60);
}

function check(stage: Stage, expected: Expectation): void {
  const { received } = stage.desk.receiver;
  const answersOf = new Map<string, (number | null)[]>();
  for (const { body, answered } of received) answersOf.set(body, [...(answersOf.get(body) ?? []), answered]);
  // Exactly as often as it was not answered 200, and once more.
  for (const answers of answersOf.values()) {
    expect(answers.at(-1)).toBe(200);
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
  }
  const accepted = received.filter(({ answered }) => answered === 200);
  const values = accepted.flatMap(({ payload }) => payload.entry?.map(({ changes }) => changes[0]?.value) ?? []);
  const written = values.flatMap((value) => value?.messages ?? []).map(({ id }) => id);
  expect(written.toSorted()).toEqual(expected.writes.toSorted());
  for (const [id, fate] of expected.fates) {
    const statuses = values.flatMap((value) => value?.statuses ?? []).filter((status) => status.id === id);
    const told = statuses.map(({ status }) => status).toSorted();
    expect(fate.code === null ? ["delivered,sent", "delivered,read,sent"] : ["failed"]).toContain(told.join());
    for (const { status, timestamp, errors, pricing } of statuses) {
      const minute = Math.floor((Number(timestamp) * 1000 - stage.startedAt) / minuteMs);
      if (status === "delivered") expect(expected.wasReachable(fate.to, minute)).toBe(true);
      if (status === "failed") expect(errors?.[0]?.code).toBe(fate.code);
      const priced = status === "sent" || status === "delivered";
      expect((pricing as { type?: string } | undefined)?.type).toBe(priced ? fate.pricing : undefined);
    }
  }
}

test("windows, prices, attempts and order hold over restarts and refusals, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 16 }), async (sequence) => {
      const stage = await Stage.open();
      try {
        const expected = new Expectation();
        for (const step of sequence.flat()) await perform(stage, expected, step);
        await bringEveryoneBack(stage, expected);
        check(stage, expected);
      } finally {
        await stage.close();
      }
    }),
    { numRuns: 20 },
  );
}, 180_000);
