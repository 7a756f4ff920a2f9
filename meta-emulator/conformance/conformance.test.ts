import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ConfigOverrides } from "../src/config.ts";
import { openSocialDesk } from "../src/social/social-desk.ts";
import { whatsappFields } from "../src/subscriptions/app-subscriptions.ts";
import { type Desk, ids, openDesk } from "../src/testing/desk.ts";
import { accountWebhooks } from "./account-webhooks.ts";
import { coexistenceWebhooks } from "./coexistence-webhooks.ts";
import { inbound } from "./inbound.ts";
import { otherWebhooks } from "./other-webhooks.ts";
import { countAll, missingOf, needlessOf, print, unprovenOperations } from "./run/report.ts";
import { runRequestCase } from "./run/request.ts";
import { runSignupCase } from "./run/signup.ts";
import { tally } from "./run/tally.ts";
import { undocumentedParts } from "./run/undocumented.ts";
import { runWebhookCase } from "./run/webhook.ts";
import { signup } from "./signup.ts";
import { socialWebhooks } from "./social-webhooks.ts";
import { statuses } from "./statuses.ts";
import { templateWebhooks } from "./template-webhooks.ts";
import type { OpenWorld } from "./worlds/world.ts";
import { worlds } from "./worlds/worlds.ts";

async function close(desk: Desk): Promise<void> {
  for (const { payload } of desk.receiver.received) tally.noteWebhook(payload);
  await desk.close();
}

describe.each(worlds)("$name", ({ cases, shared, open }) => {
  let world: OpenWorld;
  const end = async () => {
    await close(world.desk);
    await world.close?.();
  };
  const begin = async () => {
    world = await open();
  };
  if (shared) {
    beforeAll(begin);
    beforeEach(() => world.beforeEach?.());
    afterAll(end);
  } else {
    beforeEach(begin);
    afterEach(end);
  }
  test.each(cases)("$name", (request) => runRequestCase(world.desk, request, world.preparations));
});

const everything = [...whatsappFields];
const listening = async (config: ConfigOverrides = {}) => {
  const desk = await openDesk(config);
  desk.emulator.describe({ apps: [{ id: ids.app, fields: everything, businessId: "300000000000099" }] });
  return desk;
};

describe.each([
  { name: "what people do", cases: inbound, open: openDesk },
  { name: "statuses", cases: statuses, open: openDesk },
  { name: "accounts and numbers", cases: accountWebhooks, open: listening },
  { name: "templates", cases: templateWebhooks, open: listening },
  { name: "the phone app", cases: coexistenceWebhooks, open: listening },
  { name: "flows, preferences, calls", cases: otherWebhooks, open: listening },
  { name: "Messenger and Instagram", cases: socialWebhooks, open: openSocialDesk },
])("webhooks: $name", ({ cases, open }) => {
  test.each(cases.map((given) => ({ name: given.fixture ?? given.kind, given })))("$name", async ({ given }) => {
    const desk = await open(given.config);
    try {
      await runWebhookCase(desk, given);
    } finally {
      await close(desk);
    }
  });
});

test.each(signup.map((given) => ({ name: given.fixture ?? given.event, given })))("signup: $name", ({ given }) =>
  runSignupCase(given),
);

describe("what is documented", () => {
  afterAll(() => console.log(print(countAll())));
  test("every operation was accepted, and refused", () => {
    expect(unprovenOperations()).toEqual({ accepted: [], refused: [] });
  });
  test("every webhook that was sent has a documented shape", () => {
    expect(undocumentedParts(tally.payloads)).toEqual([]);
  });
  test.each(["requests", "answers", "refusals", "webhook kinds"])(
    "%s are covered, or left out for a reason",
    (what) => {
      const [count] = countAll().filter((each) => each.what === what);
      if (!count) throw new Error(`nothing counts ${what}`);
      expect({ missing: missingOf(count), needless: needlessOf(count) }).toEqual({ missing: [], needless: [] });
    },
  );
});
