import { expect } from "vitest";
import { type Desk, ids, openDesk } from "../../src/testing/desk.ts";
import { DialogVisitor } from "../../src/testing/dialog-visitor.ts";
import { readFixture, shapeOf } from "../../src/testing/fixtures.ts";
import type { SignupCase } from "../signup.ts";
import { tally } from "./tally.ts";

const person = "10200000000000001";
const config = "600000000000001";

/** Goes through the dialog and expects what its opener is told. */
export async function runSignupCase(given: SignupCase): Promise<void> {
  const desk = await openDesk();
  try {
    const said = await goThrough(desk, given);
    const event = given.event ?? readFixture(given.fixture ?? "").event;
    expect(said).toMatchObject({ type: "WA_EMBEDDED_SIGNUP", event });
    if (given.fixture !== undefined) {
      const shape = (value: unknown) => shapeOf(value).filter((path) => !given.without?.paths.test(path));
      expect(shape(said)).toEqual(shape(readFixture(given.fixture)));
    }
    tally.webhooks.add(given.fixture ?? `embedded-signup ${given.event}`);
  } finally {
    await desk.close();
  }
}

async function goThrough(desk: Desk, { extras, presses, closed, problem }: SignupCase): Promise<unknown> {
  desk.emulator.describe({
    users: [{ id: person, name: "Rona Example", portfolios: [ids.portfolio] }],
    wabas: [{ id: "100000000000002", portfolioId: ids.portfolio, name: "Second" }],
    loginConfigs: [{ id: config, appId: ids.app }],
  });
  if (problem) await desk.call("POST", "/control/dialogs/next-problem", problem);
  const dialog = await new DialogVisitor(desk.emulator.url).open("/www.facebook.com/v26.0/dialog/oauth", {
    client_id: ids.app,
    config_id: config,
    response_type: "code",
    sdk: "joey",
    callback: "f1",
    origin: "http://127.0.0.1:3999",
    extras: JSON.stringify({ setup: {}, ...extras }),
  });
  await dialog.press("", { userId: person });
  for (const [act, fields = {}] of presses) {
    const filled = Object.entries(fields).map(([name, value]) => [name, value === "{code}" ? dialog.sentCode : value]);
    await dialog.press(act, Object.fromEntries(filled));
  }
  const [said] = (closed ? dialog.task.onClose : dialog.task.now) ?? [];
  return JSON.parse(said ?? "null");
}
