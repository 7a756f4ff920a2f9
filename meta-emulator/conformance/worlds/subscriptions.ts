import { ids, openDesk } from "../../src/testing/desk.ts";
import type { Preparations } from "../run/request.ts";
import { cases } from "../subscriptions.ts";
import type { OpenWorld, World } from "./world.ts";

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const { url: callback, verifyToken } = desk.receiver;
  const edge = `/v24.0/${ids.waba}/subscribed_apps`;
  const preparations: Preparations = {
    "a server": async () => ({ callback, verifyToken }),
    "a server, nothing subscribed": async () => {
      await desk.call("DELETE", edge);
      return { callback, verifyToken };
    },
    "a place of its own": async () => {
      await desk.call("POST", edge, { override_callback_uri: callback, verify_token: verifyToken });
      return {};
    },
  };
  return { desk, preparations };
}

export const subscriptions: World = { name: "subscriptions", cases, open };
