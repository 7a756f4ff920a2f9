import { openFullDesk } from "../../src/testing/full-desk.ts";
import { cases } from "../strangers.ts";
import type { OpenWorld, World } from "./world.ts";

const other = { app: "400000000000009", portfolio: "300000000000009", waba: "100000000000009" };

async function open(): Promise<OpenWorld> {
  const desk = await openFullDesk();
  const objects = await desk.objects();
  desk.emulator.describe({
    portfolios: [{ id: other.portfolio }],
    apps: [{ id: other.app, secret: "others_secret", businessId: other.portfolio }],
    wabas: [{ id: other.waba, portfolioId: other.portfolio }],
    tokens: [
      { token: "STRANGER", appId: other.app, wabaIds: [other.waba] },
      { token: "NOTHING", appId: "400000000000001", scopes: [] },
    ],
  });
  return { desk, preparations: { objects: async () => objects } };
}

export const strangers: World = { name: "strangers", cases, shared: true, open };
