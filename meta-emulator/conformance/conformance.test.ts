import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { type Desk, openDesk } from "../src/testing/desk.ts";
import { inbound } from "./inbound.ts";
import { runRequestCase } from "./run/request.ts";
import { tally } from "./run/tally.ts";
import { runWebhookCase } from "./run/webhook.ts";
import { statuses } from "./statuses.ts";
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

describe.each([
  { name: "what people do", cases: inbound },
  { name: "statuses", cases: statuses },
])("$name", ({ cases }) => {
  test.each(cases.map((given) => ({ name: given.fixture ?? given.kind, given })))("$name", async ({ given }) => {
    const desk = await openDesk(given.config);
    try {
      await runWebhookCase(desk, given);
    } finally {
      await close(desk);
    }
  });
});
