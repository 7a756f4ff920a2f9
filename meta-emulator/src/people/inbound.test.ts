import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type InboundCase, inboundCases, notFromActs, type Step } from "../../conformance/inbound.ts";
import { type Desk, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

type Change = { field: string; value: { messages?: { type: string; system?: { type: string } }[] } };

test.each(inboundCases)("$fixture", async ({ fixture, config, steps, without }) => {
  const desk = await openDesk(config);
  const expected = readFixture(`whatsapp.${fixture}`);
  const results: string[] = [];
  for (const step of steps.slice(0, -1)) results.push(await run(desk, withIds(step, results)));
  desk.receiver.received.length = 0;
  await run(desk, withIds(steps.at(-1) as Step, results));
  const find = () => desk.receiver.received.find(({ payload }) => kindOf(payload) === kindOf(expected));
  await desk.receiver.until(() => find() !== undefined);
  const shape = shapeOf(find()?.payload).filter((path) => !without?.paths.test(path));
  expect(shape).toEqual(shapeOf(expected).filter((path) => !without?.paths.test(path)));
  await desk.close();
});

test("every documented inbound message comes about, or it is said why not", () => {
  const names = readdirSync(join(import.meta.dirname, "../../fixtures"))
    .filter((name) => name.startsWith("whatsapp.message."))
    .map((name) => name.slice("whatsapp.".length, -".json".length));
  const known = new Set([...inboundCases.map(({ fixture }) => fixture), ...Object.keys(notFromActs)]);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

function kindOf(payload: unknown): string {
  const change = (payload as { entry: { changes: Change[] }[] }).entry[0]?.changes[0];
  const message = change?.value.messages?.[0];
  return `${change?.field} ${message?.type} ${message?.system?.type}`;
}

/** Slashes are escaped on the wire. */
function wire(id: string): string {
  return id.replaceAll("/", "\\/");
}

/** `$0` stands for what step 0 gave. */
function withIds(step: Step, results: string[]): Step {
  return JSON.parse(JSON.stringify(step).replace(/\$(\d)/g, (_, index) => results[Number(index)] ?? ""));
}

async function run(desk: Desk, step: InboundCase["steps"][number]): Promise<string> {
  if ("person" in step) {
    const id = String((await desk.customerWrites(step.person, step.act)).id);
    // A call is told under an id of its own.
    const said = step.act.type === "call" ? "wacid" : wire(id);
    await desk.receiver.until(() => desk.receiver.received.some(({ body }) => body.includes(said)));
    return id;
  }
  if ("send" in step) return desk.deliver({ ...("recipient" in step.send ? {} : { to: "15555550123" }), ...step.send });
  if ("file" in step) {
    const { mimeType, name, bytes } = step.file;
    const content = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : Buffer.alloc(bytes.size);
    return desk.phoneFile(content, mimeType, name);
  }
  const [method, path, body] =
    "change" in step ? (["PATCH", `/control/customers/${step.change}`, step.to] as const) : step.call;
  const answer = await desk.call(method, path, body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return (answer.body as unknown as { calls?: { id: string }[] }).calls?.at(-1)?.id ?? "";
}
