import fc from "fast-check";
import { expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

const people = { dana: "15555550123", noa: "972550000101" };
type Name = keyof typeof people;

const name = fc.constantFrom<Name>("dana", "noa");
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("send" as const), name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("write" as const), name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("online" as const), name, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("block" as const), name, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("read" as const), name }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), hours: fc.constantFrom(1, 23, 24) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const dayMs = 24 * 3_600_000;

/** What must come of the acts, told in the simplest way. */
class Expectation {
  now = 0;
  online = new Set<Name>(["dana", "noa"]);
  blocked = new Set<Name>();
  wroteAt = new Map<Name, number>();
  pending = new Map<Name, number>();
  /** Code that a message must fail with, null if it must arrive. */
  failures = new Map<string, number | null>();
  writes = 0;

  failureOfSendNow(to: Name): number | null {
    if (this.blocked.has(to)) return 131026;
    const wroteAt = this.wroteAt.get(to);
    return wroteAt !== undefined && this.now < wroteAt + dayMs ? null : 131047;
  }

  writeNow(who: Name): void {
    this.writes++;
    if (this.online.has(who)) this.wroteAt.set(who, this.now);
    else this.pending.set(who, this.now);
  }

  setOnline(who: Name, on: boolean): void {
    if (on && !this.online.has(who) && this.pending.delete(who)) this.wroteAt.set(who, this.now);
    if (on) this.online.add(who);
    else this.online.delete(who);
  }
}

async function perform(desk: Desk, expected: Expectation, step: Act): Promise<void> {
  const patch = (who: Name, change: object) => desk.call("PATCH", `/control/customers/${who}`, change);
  switch (step.do) {
    case "send": {
      const failure = expected.failureOfSendNow(step.name);
      expected.failures.set(await desk.sendText(people[step.name], "hello"), failure);
      return;
    }
    case "write":
      if (expected.blocked.has(step.name)) {
        await expect(desk.customerWrites(step.name, { type: "text", body: "hi" })).rejects.toThrow("blocked");
        return;
      }
      expected.writeNow(step.name);
      await desk.customerWrites(step.name, { type: "text", body: "hi" });
      return;
    case "online":
      expected.setOnline(step.name, step.on);
      await patch(step.name, { online: step.on });
      return;
    case "block":
      expected.blocked[step.on ? "add" : "delete"](step.name);
      await patch(step.name, { blockedNumbers: step.on ? [ids.number] : [] });
      return;
    case "read":
      await desk.call("POST", `/control/customers/${step.name}/chats/${ids.number}/read`);
      return;
    case "wait":
      expected.now += step.hours * 3_600_000;
      await desk.call("POST", "/control/clock", { advanceMs: step.hours * 3_600_000 });
  }
}

/** Unblocks everyone and brings everyone back, so that whatever can arrive does. */
async function bringEveryoneBack(desk: Desk, expected: Expectation): Promise<void> {
  for (const who of ["dana", "noa"] as const) {
    await perform(desk, expected, { do: "block", name: who, on: false });
    await perform(desk, expected, { do: "online", name: who, on: false });
    await perform(desk, expected, { do: "online", name: who, on: true });
  }
}

test("whatever happens, statuses come in a possible order, once, and everything that can arrive does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (steps) => {
      const desk = await openDesk();
      try {
        await desk.call("POST", "/control/clock", { running: false });
        const expected = new Expectation();
        for (const step of steps) await perform(desk, expected, step);
        await bringEveryoneBack(desk, expected);
        const { receiver } = desk;
        for (const [id, failure] of expected.failures) {
          const last = failure === null ? "delivered" : "failed";
          await receiver.until(() => receiver.statuses(id).includes(last));
        }
        await receiver.until(() => receiver.values().filter(({ messages }) => messages).length >= expected.writes);
        for (const [id, failure] of expected.failures) {
          const told = receiver.statuses(id).sort().join();
          expect(failure === null ? ["delivered,sent", "delivered,read,sent"] : ["failed"]).toContain(told);
          const errors = receiver.values().flatMap(({ statuses }) => statuses ?? []);
          const code = errors.find((status) => status.id === id && status.errors)?.errors?.[0]?.code ?? null;
          expect(code).toBe(failure);
        }
        expect(receiver.values().filter(({ messages }) => messages)).toHaveLength(expected.writes);
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 60 },
  );
});
