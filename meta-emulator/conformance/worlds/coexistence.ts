import { ids, openDesk } from "../../src/testing/desk.ts";
import { cases } from "../coexistence.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

const product = { messaging_product: "whatsapp" };
const nothing = (done: Promise<unknown>) => done.then(() => ({}));

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const connect = () =>
    desk.call("POST", `/control/phone-numbers/${ids.number}/acts`, { type: "owner_connect", sharesHistory: true });
  const ask = (syncType: string) =>
    desk.call("POST", `/v24.0/${ids.number}/smb_app_data`, { ...product, sync_type: syncType });
  const preparations: Preparations = {
    connected: () => nothing(connect()),
    "contacts asked": () => nothing(connect().then(() => ask("smb_app_state_sync"))),
    "history asked": () => nothing(connect().then(() => ask("history"))),
    "connected yesterday": () =>
      nothing(connect().then(() => desk.call("POST", "/control/clock", { advanceMs: 24 * 3_600_000 + 1 }))),
    "not connected": async () => ({}),
  };
  return { desk, preparations };
}

export const coexistence: World = { name: "coexistence", cases, open };
