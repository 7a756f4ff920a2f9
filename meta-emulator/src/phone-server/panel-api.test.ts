import { afterEach, beforeEach, expect, test } from "vitest";
import type { Delivery, FaultRule, NumberState, PhoneEvent, RulesState, TokenView, World } from "../phone-api.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await desk.call(method, `/phone/api${path}`, body, null);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as unknown as T;
}

/** Reads events until one passes; whoever reads is connected once this has answered. */
async function nextEvent(wanted: (event: PhoneEvent) => boolean): Promise<{ event: Promise<PhoneEvent> }> {
  const stop = new AbortController();
  const response = await fetch(`${desk.emulator.url}/phone/api/events`, { signal: stop.signal });
  const read = async (): Promise<PhoneEvent> => {
    let text = "";
    for await (const chunk of response.body!) {
      text += new TextDecoder().decode(chunk);
      for (const line of text.split("\n\n").slice(0, -1)) {
        const event = line.startsWith("data: ") ? (JSON.parse(line.slice("data: ".length)) as PhoneEvent) : null;
        if (event && wanted(event)) return event;
      }
    }
    throw new Error("the stream ended");
  };
  return { event: read().finally(() => stop.abort()) };
}

test("the panel knows the apps, where they listen, and whom a delivery went to", async () => {
  const { apps } = await api<World>("GET", "/world");
  expect(apps).toEqual([{ id: ids.app, name: "Demo App", callbackUrl: desk.receiver.url, fields: ["messages"] }]);
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const { deliveries } = await api<{ deliveries: Delivery[] }>("GET", "/deliveries");
  expect(deliveries[0]).toMatchObject({ appId: ids.app, field: "messages" });
});

test("a token ends and works again, and is never shown", async () => {
  const { tokens } = await api<{ tokens: TokenView[] }>("GET", "/tokens");
  const [token] = tokens;
  expect(token).toMatchObject({ ending: "OKEN", kind: "system_user", appId: ids.app, works: true });
  expect(JSON.stringify(tokens)).not.toContain(ids.token);
  const send = () => desk.send({ to: "+15555550123", type: "text", text: { body: "hi" } });

  expect(await api("POST", `/tokens/${token?.id}/acts`, { type: "expire" })).toMatchObject({ works: false });
  expect((await send()).body.error).toMatchObject({ code: 190, error_subcode: 463 });
  await api("POST", `/tokens/${token?.id}/acts`, { type: "restore" });
  expect((await send()).status).toBe(200);
  await api("POST", `/tokens/${token?.id}/acts`, { type: "revoke", subcode: 460 });
  expect((await send()).body.error).toMatchObject({ code: 190, error_subcode: 460 });
  expect((await desk.call("POST", `/phone/api/tokens/${token?.id}/acts`, { type: "revoke" }, null)).status).toBe(400);
  expect((await desk.call("POST", "/phone/api/tokens/nobody/acts", { type: "expire" }, null)).status).toBe(404);
});

test("a fault rule is told when it is put and when it has struck", async () => {
  const put = await nextEvent((event) => event.type === "fault_rules");
  const rule = await api<FaultRule>("POST", "/fault-rules", { kind: "error", path: "*/messages", code: 4, times: 1 });
  expect(await put.event).toEqual({ type: "fault_rules", rules: [rule] });

  const struck = await nextEvent((event) => event.type === "fault_rules");
  expect((await desk.send({ to: "+15555550123", type: "text", text: { body: "hi" } })).body.error?.code).toBe(4);
  expect(await struck.event).toMatchObject({ rules: [{ id: rule.id, times: 0 }] });
  expect(await api("DELETE", `/fault-rules/${rule.id}`)).toEqual({ rules: [] });
});

test("rules change beside what Meta's are", async () => {
  const told = await nextEvent((event) => event.type === "rules");
  const off = await api<RulesState>("PUT", "/rules", { limits: "off" });
  expect(off.current.limits.throughput).toBeNull();
  expect(off.metas.limits.throughput).toEqual({ standard: 80, high: 1_000, coexistence: 20 });
  expect(await told.event).toMatchObject({ rules: { current: { limits: { pairRate: null } } } });
  const early = await api<RulesState>("PUT", "/rules", { pricing: { model: "CBP", service: "regular" } });
  expect(early.pricing).toEqual({ model: "CBP", serviceIsCharged: true });
});

test("everything that failed is sent again at once", async () => {
  await api("POST", "/clock", { running: false });
  const failed = async () => (await api<{ deliveries: Delivery[] }>("GET", "/deliveries?failed=1")).deliveries;
  desk.receiver.answers.push(500, 500);
  await desk.customerWrites("dana", { type: "text", body: "one" });
  await desk.customerWrites("noa", { type: "text", body: "two" });
  await expect.poll(async () => (await failed()).map(({ state }) => state)).toEqual(["retrying", "retrying"]);

  const { deliveries } = await api<{ deliveries: Delivery[] }>("POST", "/deliveries/resend-failed");
  expect(deliveries).toHaveLength(2);
  await expect.poll(failed).toEqual([]);
});

test("a number says how many people its portfolio reached today", async () => {
  const before = await api<{ numbers: NumberState[] }>("GET", "/numbers");
  expect(before.numbers[0]?.reachedPeople).toBe(0);
});
