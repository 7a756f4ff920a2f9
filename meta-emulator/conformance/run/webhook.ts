import { expect } from "vitest";
import type { Desk } from "../../src/testing/desk.ts";
import { readFixture, shapeOf } from "../../src/testing/fixtures.ts";
import type { Step, WebhookCase } from "../webhook-case.ts";
import { kindOf } from "../webhook-kinds.ts";
import { flatten } from "./flatten.ts";
import { tally } from "./tally.ts";

/** Does the steps of a case and expects what is sent because of the last one. */
export async function runWebhookCase(desk: Desk, given: WebhookCase): Promise<void> {
  const { fixture, world, steps, without, says } = given;
  if (world) desk.emulator.describe(world);
  const results: string[] = [];
  for (const step of steps.slice(0, -1)) results.push(await run(desk, withIds(step, results), true));
  desk.receiver.received.length = 0;
  const last = steps.at(-1);
  if (last) await run(desk, withIds(last, results), false);
  const expected = fixture === undefined ? null : readFixture(fixture);
  const find = () => desk.receiver.received.find(({ payload }) => isMeant(payload, expected, says))?.payload;
  await desk.receiver.until(() => find() !== undefined);
  if (expected) {
    const shape = (value: unknown) => shapeOf(value).filter((path) => !without?.paths.test(path));
    expect(shape(find())).toEqual(shape(expected));
  }
  tally.webhooks.add(fixture ?? given.kind ?? "");
}

/** Of the fixture's kind, and saying what the case says. */
function isMeant(payload: unknown, expected: unknown, says: Record<string, unknown> | undefined): boolean {
  if (expected && kindOf(payload) !== kindOf(expected)) return false;
  if (!says) return true;
  const said = flatten(payload);
  return [...flatten(says)].every((each) => [...said].some((path) => path.endsWith(`.${each}`)));
}

/** `$0` stands for what step 0 gave. */
function withIds(step: Step, results: string[]): Step {
  return JSON.parse(JSON.stringify(step).replace(/\$(\d+)/g, (_, index) => results[Number(index)] ?? ""));
}

async function run(desk: Desk, step: Step, wait: boolean): Promise<string> {
  const heard = (text: string) =>
    desk.receiver.until(() => desk.receiver.received.some(({ body }) => body.includes(text)));
  if ("heard" in step) {
    await heard(step.heard);
    return "";
  }
  if ("look" in step) {
    while (!JSON.stringify((await desk.call("GET", step.look)).body).includes(step.has)) {
      await new Promise((turn) => setImmediate(turn));
    }
    return "";
  }
  if ("person" in step) {
    const id = String((await desk.customerWrites(step.person, step.act)).id);
    // Slashes are escaped on the wire; a call is told under an id of its own.
    if (wait && !step.quiet) await heard(step.act.type === "call" ? "wacid" : id.replaceAll("/", "\\/"));
    return id;
  }
  if ("send" in step) return desk.deliver(addressed(step.send));
  if ("file" in step) {
    const { mimeType, name, bytes } = step.file;
    const content = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : Buffer.alloc(bytes.size);
    return desk.phoneFile(content, mimeType, name);
  }
  const answer =
    "post" in step
      ? await desk.send(addressed(step.post))
      : "change" in step
        ? await desk.call("PATCH", `/control/customers/${step.change}`, step.to)
        : await desk.call(...step.call, step.token);
  const refused = "post" in step && step.refused === true;
  if (refused === (answer.status === 200)) throw new Error(JSON.stringify(answer.body));
  return idOf(answer.body);
}

function addressed(message: Record<string, unknown>): Record<string, unknown> {
  return "recipient" in message ? message : { to: "15555550123", ...message };
}

/** The id an answer is about, whatever it is called. */
function idOf(body: Record<string, unknown>): string {
  const listed = [body.messages, body.calls, body.data].find((list) => Array.isArray(list)) as
    | { id?: string }[]
    | undefined;
  return String(listed?.at(-1)?.id ?? body.message_id ?? body.scopedId ?? body.id ?? "");
}
